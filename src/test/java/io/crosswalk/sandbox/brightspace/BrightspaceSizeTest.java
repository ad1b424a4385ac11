package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.sandbox.SettableClock;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrightspaceSizeTest {

    @Test
    void a_multiple_has_so_many_times_the_ordinary_sections(@TempDir Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withClock(new SettableClock()).withScale(10))) {
            BrightspaceClient client = new BrightspaceClient(sandbox);
            JsonNode submissions = client.truth().path("submissions");

            assertThat(StreamSupport.stream(submissions.spliterator(), false).map(row -> row.path("sectionIdentifier").asText())
                    .filter(section -> section.startsWith("BS-ORD-")).distinct()).hasSize(20);
            assertThat(client.items("/lp/1.43/users/")).as("on several pages").hasSizeGreaterThan(500);
            assertThat(client.items("/lp/1.43/users/")).extracting(user -> user.path("UserId").asLong()).doesNotHaveDuplicates();
            assertThat(client.json("/le/1.91/50010/dropbox/folders/")).hasSize(2);
        }
    }
}
