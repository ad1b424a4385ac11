package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {

    private final StringWriter messages = new StringWriter();
    private final CommandLine command = new CommandLine(new SandboxCommand()).setErr(new PrintWriter(messages, true));

    @TempDir
    Path folder;

    @Test
    void an_impossible_size_is_explained_without_a_stack_trace() {
        assertThat(command.execute("--scale", "0", "--data", folder.toString())).isEqualTo(1);
        assertThat(messages.toString()).contains("Choose another scale").doesNotContain("\tat ");
    }

    @Test
    void a_folder_with_another_district_is_named() throws Exception {
        Sandbox.start(SandboxOptions.in(folder)).close();

        assertThat(command.execute("--port", "0", "--scale", "2", "--data", folder.toString())).isEqualTo(1);
        assertThat(messages.toString()).contains(folder.toString()).contains("Choose another folder");
    }
}
