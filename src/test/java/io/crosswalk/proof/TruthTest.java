package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A district with four systems: after one harvest of each, Ed-Fi holds what is true of them all, to the record and field. */
class TruthTest {

    private static final Set<String> NOT_COMPARED = Set.of("lmsSourceSystemDescriptor", "submissionTypes");

    /** Told in the story: records without a name, and an offering that may not be read. */
    private static final Set<String> UNUSABLE_RECORDS = Set.of("FIELD_MISSING", "PERMISSION_MISSING");

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;

    @BeforeAll
    static void harvest() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox,
                Stream.of("canvas", "schoology", "brightspace", "moodle").map(vendor -> Connectors.of(sandbox, vendor)).collect(Collectors.joining()));
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schoology", "brightspace", "moodle"})
    void edFiHoldsExactlyWhatIsTrue(String vendor) throws Exception {
        String connector = vendor + "-main";

        Hub.Run first = hub.harvest(connector, "full");

        assertThat(hub.problems(first)).as("scopes that could not be read").allMatch(problem -> UNUSABLE_RECORDS.contains(problem.reason()));
        Difference.assertSame(Truth.of(sandbox, vendor, connector), held(connector));
        sandbox.forgetStatistics();
        Hub.Run second = hub.harvest(connector, "full");
        assertThat(second.changed() + second.removed()).as("changes of a second harvest").isZero();
        assertThat(sandbox.writes()).isZero();
        Hub.Run incremental = hub.harvest(connector, "incremental");
        assertThat(incremental.changed() + incremental.removed()).as("changes of an incremental harvest").isZero();
    }

    @Test
    void oneSectionIsTaughtInAllFour() {
        hub.harvest("canvas-main", "full");
        for (String vendor : Set.of("schoology", "brightspace", "moodle")) {
            hub.harvest(vendor + "-main", "full");
        }

        Map<String, Long> bySystem = new EdFiReading(sandbox).coursework().values().stream()
                .filter(row -> row.path("sectionReference").path("sectionIdentifier").asText().equals(sharedSection()))
                .collect(Collectors.groupingBy(row -> row.path("namespace").asText(), TreeMap::new, Collectors.counting()));

        assertThat(bySystem).containsOnlyKeys(Hub.PROVIDER + "/brightspace-main", Hub.PROVIDER + "/canvas-main", Hub.PROVIDER + "/moodle-main",
                Hub.PROVIDER + "/schoology-main");
        assertThat(hub.database().sql("select count(*) from section where section_identifier = :section and match_state = 'matched'")
                .param("section", sharedSection()).query(Long.class).single()).isEqualTo(4);
    }

    /** The first section of the first ordinary course. */
    private static String sharedSection() {
        return hub.database().sql("select section_identifier from section where connector = 'canvas-main' and id = '3000001'").query(String.class).single();
    }

    private static TreeMap<String, JsonNode> held(String connector) {
        TreeMap<String, JsonNode> held = new EdFiReading(sandbox).coursework();
        held.values().removeIf(row -> !row.path("namespace").asText().equals(Hub.PROVIDER + "/" + connector));
        held.values().forEach(row -> {
            ((ObjectNode) row).remove(NOT_COMPARED);
            if (row.path("sectionReference") instanceof ObjectNode section) {
                section.retain("sectionIdentifier");
            }
        });
        return held;
    }
}
