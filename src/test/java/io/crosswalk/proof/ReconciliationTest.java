package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody else has done to the rows at the target is found and mended, in either dialect. */
class ReconciliationTest {

    private static final String CONNECTOR = "brightspace-main";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "5.3, lmsx/assignments, lmsx/assignmentSubmissions, assignmentIdentifier, title",
        "7.3, ed-fi/gradebookEntries, ed-fi/studentGradebookEntries, gradebookEntryIdentifier, title"})
    void what_was_done_behind_the_hubs_back_is_found_and_mended(String generation, String assignments, String submissions, String identifier, String text)
            throws Exception {
        try (SandboxDistrict sandbox = SandboxDistrict.small(folder.resolve("sandbox"), generation);
                Hub hub = Hub.start(folder.resolve("hub"), sandbox, Connectors.of(sandbox, "brightspace"))) {
            hub.harvest(CONNECTOR, "full");
            EdFiReading edFi = new EdFiReading(sandbox);
            TreeMap<String, String> before = contents(edFi, assignments, submissions);

            JsonNode clean = reconciled(hub);
            assertThat(clean.path("state").asText()).isEqualTo("reported");
            assertThat(sum(clean, "listed")).isEqualTo(before.size());
            assertThat(sum(clean, "missing") + sum(clean, "different") + sum(clean, "unwanted") + sum(clean, "unknown")).as(clean.toPrettyString()).isZero();

            List<JsonNode> submitted = edFi.all(submissions);
            Set<String> lost = new HashSet<>();
            submitted.subList(0, 3).forEach(row -> lost.add(row.path("id").asText()));
            lost.forEach(id -> edFi.delete(submissions, id));
            ObjectNode spoilt = bare(edFi.all(assignments).get(0)).put(text, "Spoilt");
            edFi.post(assignments, spoilt);
            ObjectNode stranger = bare(edFi.all(assignments).get(1)).put(identifier, "stranger");
            edFi.post(assignments, stranger);

            JsonNode report = reconciled(hub);
            assertThat(sum(report, "missing")).isEqualTo(3);
            assertThat(sum(report, "different")).isEqualTo(1);
            assertThat(sum(report, "unknown")).isEqualTo(1);
            assertThat(sum(report, "unwanted")).isZero();
            assertThat(hub.ledger("pending")).as("rows put to work by a report").isZero();

            JsonNode healed = heal(hub, report, "deleteUnknown=false");
            assertThat(healed.path("sentAgain").asLong()).isEqualTo(4);
            assertThat(healed.path("held").asLong()).isEqualTo(1);
            assertThat(heal(hub, report, "deleteUnknown=true").path("toDelete").asLong()).isEqualTo(1);
            hub.awaitDelivery();

            assertThat(contents(edFi, assignments, submissions)).isEqualTo(before);
            JsonNode after = reconciled(hub);
            assertThat(sum(after, "missing") + sum(after, "different") + sum(after, "unwanted") + sum(after, "unknown")).as(after.toPrettyString()).isZero();
        }
    }

    private static JsonNode reconciled(Hub hub) {
        long id = Http.json("POST", hub.address() + "/api/v1/targets/proof/reconcile", "").path("id").asLong();
        String address = hub.address() + "/api/v1/reconciliations/" + id;
        Awaitility.await("a report").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
                .until(() -> !Http.json("GET", address, "").path("state").asText().equals("running"));
        return Http.json("GET", address, "");
    }

    private static JsonNode heal(Hub hub, JsonNode report, String allowed) {
        return Http.json("POST", hub.address() + "/api/v1/reconciliations/" + report.path("id").asText() + "/heal?" + allowed, "");
    }

    private static long sum(JsonNode report, String count) {
        long sum = 0;
        for (JsonNode each : report.path("counts")) {
            sum += each.path(count).asLong();
        }
        return sum;
    }

    private static TreeMap<String, String> contents(EdFiReading edFi, String... resources) {
        TreeMap<String, String> contents = new TreeMap<>();
        for (String resource : resources) {
            edFi.all(resource).forEach(row -> contents.merge(bare(row).toString(), resource, String::concat));
        }
        return contents;
    }

    private static ObjectNode bare(JsonNode row) {
        ObjectNode copy = row.deepCopy();
        copy.forEach(part -> {
            if (part instanceof ObjectNode reference) {
                reference.remove("link");
            }
        });
        return copy.remove(List.of("id", "_etag", "_lastModifiedDate"));
    }
}
