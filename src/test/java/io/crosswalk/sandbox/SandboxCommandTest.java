package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "--edfi 7.9;                          5.3, 6.2, 7.3, dms8",
        "--edfi 6.2 --data-standard 5.2;      Choose one of 4.0",
        "--edfi 7.3 --data-standard nine;     3.3, 4.0, 5.2, 6.1",
        "--lmsx half;                         none, reference, identifier",
        "--edfi 5.3 --edfi-route tenant=a;    knows no route",
    })
    void an_ed_fi_api_that_there_is_not_is_explained(String options, String explanation) {
        assertThat(command.execute((options + " --data " + folder).split(" "))).isEqualTo(1);
        assertThat(messages.toString()).contains(explanation).doesNotContain("\tat ");
    }

    @Test
    void a_folder_with_another_district_is_named() throws Exception {
        Sandbox.start(SandboxOptions.in(folder)).close();

        assertThat(command.execute("--port", "0", "--scale", "2", "--data", folder.toString())).isEqualTo(1);
        assertThat(messages.toString()).contains(folder.toString()).contains("Choose another folder");
    }
}
