package io.crosswalk.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.BrightspaceConnectorFactory;
import io.crosswalk.brightspace.MemoryVault;
import io.crosswalk.canvas.CanvasConnectorFactory;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.moodle.MoodleConnectorFactory;
import io.crosswalk.sandbox.Sandbox;
import io.crosswalk.sandbox.SandboxClient;
import io.crosswalk.sandbox.SandboxOptions;
import io.crosswalk.schoology.SchoologyConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Brings about every situation in every simulated system, reads each system once through its connector, and compares. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationsTest {

    private static final PassingTime TIME = new PassingTime("2026-11-24T18:00:00Z");
    private static final Map<String, ConnectorFactory> FACTORIES = Stream.of(
                    new CanvasConnectorFactory(TIME.surroundings()),
                    new SchoologyConnectorFactory(TIME.surroundings()),
                    new BrightspaceConnectorFactory(TIME.surroundings(), new MemoryVault()),
                    new MoodleConnectorFactory(TIME.surroundings()))
            .collect(Collectors.toMap(ConnectorFactory::vendor, factory -> factory));

    private final List<Situation> table = SituationTable.read(FACTORIES.keySet());
    private final JsonNode actions = SituationTable.yaml("situation-actions.yaml");
    private final Map<String, RecordKey> keys = new HashMap<>();
    private final Map<String, ReadRecords> records = new HashMap<>();
    private Sandbox sandbox;

    @BeforeAll
    void bring_about_and_read(@TempDir Path folder) throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withSubmissions(1).withClock(TIME));
        SandboxClient client = new SandboxClient(sandbox);
        for (String vendor : FACTORIES.keySet()) {
            Actor actor = new Actor(actions.get(vendor), (action, body) -> client.control(vendor + "/" + action, body), TIME);
            for (Situation situation : table) {
                if (situation.cells().get(vendor) instanceof Cell.Possible cell) {
                    keys.put(situation.name() + vendor, actor.bringAbout(situation.name(), cell));
                }
            }
        }
        for (ConnectorFactory factory : FACTORIES.values()) {
            records.put(factory.vendor(), read(factory, folder));
        }
    }

    private ReadRecords read(ConnectorFactory factory, Path folder) throws IOException {
        JsonNode vendor = actions.get(factory.vendor());
        Map<String, Object> settings = new HashMap<>();
        for (Map.Entry<String, JsonNode> setting : vendor.get("settings").properties()) {
            String value = setting.getValue().asText().replace("{origin}", sandbox.address());
            settings.put(setting.getKey(), value.startsWith("file:")
                    ? GivenSecret.of(Files.readString(folder.resolve(value.substring("file:".length()))).strip()) : value);
        }
        return ReadRecords.of(factory.create(GivenSettings.of(factory.vendor(), settings)), Set.of(vendor.get("course").asText()), TIME.instant());
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    Stream<Arguments> cells() {
        List<Arguments> all = new ArrayList<>();
        for (Situation situation : table) {
            for (String vendor : new TreeSet<>(FACTORIES.keySet())) {
                if (situation.cells().get(vendor) instanceof Cell.Possible cell) {
                    all.add(arguments(situation.name(), vendor, cell.expected()));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cells")
    void a_situation_means_the_same_record_whatever_the_vendor(String situation, String vendor, Expected expected) {
        RecordKey key = keys.get(situation + vendor);

        assertThat(Expected.of(records.get(vendor).find(key))).as(key.toString()).isEqualTo(expected);
    }

    @Test
    void a_situation_that_a_vendor_does_not_know_has_a_reason() {
        assertThat(table).flatExtracting(situation -> situation.cells().values())
                .allSatisfy(cell -> assertThat(cell instanceof Cell.NotPossible none && none.reason().isBlank()).isFalse());
    }
}
