package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district leaves an ODS/API 5.3 with LMSX for a 7.3 with gradebook entries. */
class MoveTest {

    private static final String CONNECTOR = "brightspace-main";

    @TempDir
    private Path folder;

    @Test
    void everything_is_created_at_the_new_place_and_then_removed_at_the_old_one() throws Exception {
        try (SandboxDistrict before = SandboxDistrict.small(folder.resolve("before"));
                SandboxDistrict after = SandboxDistrict.small(folder.resolve("after"), "7.3");
                Hub hub = Hub.start(folder.resolve("hub"), before, Connectors.of(before, "brightspace"))) {
            hub.harvest(CONNECTOR, "full");
            int delivered = new EdFiReading(before).coursework().size();

            Path configuration = folder.resolve("hub/district.yaml");
            String old = Files.readString(configuration);
            String moved = old.replace("id: proof", "id: proof-next").replace(before.edFi(), after.edFi());
            for (String credential : new String[] {"edfi-client-id", "edfi-client-secret"}) {
                moved = moved.replace(before.file(credential).toString(), after.file(credential).toString());
            }
            hub.kill();
            Files.writeString(configuration, moved);
            hub.startAgain();
            hub.harvest(CONNECTOR, "full");
            assertThat(gradebook(after)).isEqualTo(delivered);

            JsonNode plan = Http.json("POST", hub.address() + "/api/v1/moves", "{\"source\":\"proof\",\"perSecond\":5000}");
            assertThat(plan.path("toRemove").asInt()).isEqualTo(delivered);
            assertThat(plan.path("kept").asInt()).isZero();
            String job = hub.address() + "/api/v1/moves/" + plan.path("id").asText();
            Http.json("POST", job + "/start", "");

            hub.kill();
            Files.writeString(configuration, old.substring(0, old.indexOf("connectors:")) + "connectors: []\n");
            hub.startAgain();
            Awaitility.await("the end of the move").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                    .until(() -> Http.json("GET", job, "").path("state").asText().equals("finished"));

            assertThat(Http.json("GET", job, "").path("removed").asInt()).isEqualTo(delivered);
            assertThat(new EdFiReading(before).coursework()).isEmpty();
            assertThat(gradebook(after)).isEqualTo(delivered);
        }
    }

    private static int gradebook(SandboxDistrict sandbox) {
        EdFiReading edFi = new EdFiReading(sandbox);
        return edFi.all("ed-fi/gradebookEntries").size() + edFi.all("ed-fi/studentGradebookEntries").size();
    }
}
