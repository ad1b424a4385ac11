package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the first harvest Ed-Fi holds exactly what Canvas says, to the record and field. */
class ComparisonTest {

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;
    private static Hub.Run first;

    @BeforeAll
    static void harvest() throws Exception {
        sandbox = SandboxDistrict.whole(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox);
        first = hub.harvest("full");
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @Test
    void edFiHoldsExactlyWhatCanvasSays() {
        assertThat(first.state()).as(first.explanation()).isEqualTo("succeeded");
        assertThat(Difference.assertNone(sandbox, Map.of())).hasSizeGreaterThan(5_000);
    }

    @Test
    void everythingArrivedInOrderAndOnce() {
        JsonNode statistics = sandbox.statistics();

        assertThat(statistics.path("orderViolations").path("writtenBeforeReferenced").asLong()).isZero();
        assertThat(statistics.path("largestInFlightForOneKey").asLong()).isEqualTo(1);
        assertThat(statistics.path("writes").path("lmsx/assignments").path("POST").properties()).allMatch(answer -> answer.getKey().equals("201"));
        assertThat(statistics.path("writes").path("lmsx/assignmentSubmissions").path("POST").properties()).allMatch(answer -> answer.getKey().equals("201"));
    }

    @Test
    void studentsWhoAreUnknownOrAmbiguousParkTheirSubmissions() {
        assertThat(hub.identifiers("parked", "STUDENT_UNMATCHED")).isNotEmpty().allMatch(identifier -> identifier.endsWith("-99059"));
        assertThat(hub.identifiers("parked", "STUDENT_AMBIGUOUS")).isNotEmpty().allMatch(identifier -> identifier.matches(".*-9906[01]"));
        assertThat(hub.identifiers("parked", "STUDENT_UNIDENTIFIED")).isNotEmpty().allMatch(identifier -> identifier.endsWith("-99062"));
    }

    @Test
    void whatWasReadAddsUp() {
        long delivered = hub.ledger("delivered");
        long ofTheRun = hub.database().sql("select count(*) from ledger where run_id = :run").param("run", first.id()).query(Long.class).single();

        assertThat(first.changed() + first.rejected()).isEqualTo(ofTheRun);
        assertThat(delivered + hub.ledger("parked") + hub.ledger("dead")).isEqualTo(ofTheRun);
    }
}
