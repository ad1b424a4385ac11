package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used is named and left out, and whatever does not need it goes on. One hub for all, which is started anew with each fault. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarantineTest {

    private static final String BROKEN_ROUTE = """
            - route:
                id: innocent
                from:
                  id: once
                  uri: direct:innocent
                  steps:
                    - stop: {}
            - route:
                id: broken
                from:
                  id: never
                  uri: nothing-of-this-name:here
                  steps:
                    - stop: {}
            """;

    @TempDir
    private static Path folder;
    private static Path hubFolder;
    private static SandboxDistrict sandbox;
    private static Hub hub;

    /** The hub has a folder of its own for each kind of file, as where staff edit them; harvested, but nothing delivered yet. */
    @BeforeAll
    static void harvestWithoutDelivery() throws Exception {
        hubFolder = folder.resolve("hub");
        copy(Path.of("routes"), hubFolder.resolve("routes"));
        copy(Path.of("connectors/canvas"), hubFolder.resolve("connectors/canvas"));
        Files.writeString(hubFolder.resolve("routes/broken.yaml"), BROKEN_ROUTE);
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(hubFolder, sandbox);
        Http.json("POST", hub.address() + "/api/v1/targets/proof/pause", "");
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @Test
    @Order(1)
    void aFileOfRoutesThatCannotBeUsedIsNamedAndTheOthersRun() {
        assertThat(hub.log()).contains("broken.yaml cannot be used and is left out").contains("nothing-of-this-name");
        assertThat(status().path("quarantinedFiles")).singleElement().satisfies(file -> {
            assertThat(file.path("file").asText()).endsWith("routes/broken.yaml");
            assertThat(file.path("reason").asText()).contains("nothing-of-this-name");
        });
        assertThat(hub.harvestOnly("full").state()).isEqualTo("succeeded");
        assertThat(hub.ledger("pending")).isPositive();
        assertThat(hub.ledger("delivered")).isZero();
    }

    @Test
    @Order(2)
    void aKameletThatCannotBeUsedPutsItsConnectorOutOfUseAndWhatWasHarvestedIsDelivered() throws Exception {
        Path kamelet = hubFolder.resolve("connectors/canvas/canvas-source.kamelet.yaml");
        Files.writeString(kamelet, Files.readString(kamelet).replace("        - split:", "        - splitt:"));
        startAgain();

        assertOutOfUse("canvas-source.kamelet.yaml");
        Http.json("POST", hub.address() + "/api/v1/targets/proof/resume", "");
        hub.awaitDelivery();
        assertThat(hub.ledger("delivered")).isPositive();
        assertThat(sandbox.writes("lmsx/assignmentSubmissions", "POST", 201)).isPositive();
    }

    @Test
    @Order(3)
    void aVocabularyThatCannotBeUsedPutsItsConnectorOutOfUseAndTheTargetCanBeChecked() throws Exception {
        copy(Path.of("connectors/canvas"), hubFolder.resolve("connectors/canvas"));
        Path vocabulary = hubFolder.resolve("connectors/canvas/vocabulary.yaml");
        Files.writeString(vocabulary, Files.readString(vocabulary).replace("  missing: ", "  mising: "));
        startAgain();

        assertOutOfUse("vocabulary.yaml", "mising");
        assertThat(Http.json("POST", hub.address() + "/api/v1/targets/proof/check", "").path("ok").asBoolean()).isTrue();
        assertThat(Http.json("POST", hub.address() + "/api/v1/matches/refresh", "").isObject()).isTrue();
    }

    @Test
    @Order(4)
    void aDefinitionThatCannotBeReadPutsItsConnectorOutOfUseAndTheHubStarts() throws Exception {
        copy(Path.of("connectors/canvas"), hubFolder.resolve("connectors/canvas"));
        Path kamelet = hubFolder.resolve("connectors/canvas/canvas-source.kamelet.yaml");
        Files.writeString(kamelet, Files.readString(kamelet).replace("    title: Canvas\n", "    title: [Canvas\n"));
        startAgain();

        assertOutOfUse("canvas-source.kamelet.yaml", "not well-formed YAML");
    }

    @Test
    @Order(5)
    void onceMendedTheConnectorIsInUseAndNothingIsSentAgain() throws Exception {
        copy(Path.of("connectors/canvas"), hubFolder.resolve("connectors/canvas"));
        Files.delete(hubFolder.resolve("routes/broken.yaml"));
        startAgain();
        sandbox.forgetStatistics();

        assertThat(status().path("quarantinedFiles")).isEmpty();
        assertThat(connector().path("state").asText()).isEqualTo("idle");
        assertThat(hub.harvest("full").state()).isEqualTo("succeeded");
        assertThat(sandbox.writes()).isZero();
    }

    /** The status is served before the routes of the connectors are made. */
    private static void assertOutOfUse(String... named) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> connector().path("state").asText().equals("quarantined"));
        assertThat(connector().path("reason").asText()).contains(named);
        JsonNode check = Http.json("POST", hub.address() + "/api/v1/connectors/canvas-main/check", "");
        assertThat(check.path("ok").asBoolean()).isFalse();
        assertThat(check.toString()).contains(named);
        var refused = Http.send("POST", hub.address() + "/api/v1/connectors/canvas-main/harvest", "");
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.body()).contains(named);
    }

    private static JsonNode status() {
        return Http.json("GET", hub.address() + "/api/v1/status", "");
    }

    private static JsonNode connector() {
        return status().at("/connectors/0");
    }

    private static void startAgain() throws InterruptedException {
        hub.kill();
        hub.startAgain();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            List<Path> plain = files.filter(Files::isRegularFile).toList();
            for (Path file : plain) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
