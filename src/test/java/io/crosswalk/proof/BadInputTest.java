package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Canvas answers is unusable in one place: that is named, the others go on, nothing is deleted, and the next good harvest mends it. */
class BadInputTest {

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;
    private TreeMap<String, JsonNode> before = new TreeMap<>();
    private static int score = 1;

    @BeforeAll
    static void harvest() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox);
        hub.harvest("full");
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @BeforeEach
    void remember() {
        before = new EdFiReading(sandbox).coursework();
    }

    @AfterEach
    void aGoodHarvestMendsIt() {
        sandbox.behave();
        Hub.Run run = hub.harvest("full");
        assertThat(run.state()).as(run.explanation()).isEqualTo("succeeded");
        Difference.assertNone(sandbox, before);
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, NOT_JSON", "TRUNCATE, TRUNCATED", "INVALID_UTF8, NOT_JSON", "MISSING_KEY, UNEXPECTED_SHAPE",
        "NEXT_ELSEWHERE, FOREIGN_LINK", "NEXT_LOOP, LINK_LOOP", "ENDLESS, TOO_LARGE", "DROP, VENDOR_FAILING", "ANSWER, VENDOR_FAILING"})
    void aBadAnswerConcernsItsScopeAlone(String kind, String reason) {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30001/students/submissions\",\"kind\":\"%s\"}".formatted(kind));
        sandbox.change("grade", "{\"assignment_id\":10005,\"user_id\":100002,\"score\":%d}".formatted(score++));

        Hub.Run run = hub.harvest("full");

        assertThat(run.state()).isEqualTo("partial");
        assertThat(hub.problems(run)).singleElement().satisfies(problem -> {
            assertThat(problem.scope()).contains("30001");
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.explanation()).isNotBlank();
        });
        assertThat(run.removed()).isZero();
        sandbox.behave();
        Difference.assertNone(sandbox, before);
    }

    @ParameterizedTest
    @CsvSource({"sections, HTML", "enrollments, TRUNCATE", "assignments, MISSING_KEY", "assignments, NEXT_LOOP"})
    void neitherIsAnythingDeletedForABadAnswerOfAnotherKind(String list, String kind) {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30001/%s\",\"kind\":\"%s\"}".formatted(list, kind));

        Hub.Run run = hub.harvest("full");

        assertThat(run.state()).isEqualTo("partial");
        assertThat(hub.problems(run)).isNotEmpty().allSatisfy(problem -> assertThat(problem.scope()).contains("30001"));
        assertThat(run.removed()).isZero();
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());
    }

    @Test
    void aListOfCoursesThatCannotBeReadTakesNothingAway() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/accounts/self/courses\",\"kind\":\"HTML\"}");

        assertThat(hub.harvest("full").state()).isNotEqualTo("succeeded");
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());
    }

    @Test
    void aRecordThatCannotBeUsedIsNamedAndItsNeighboursGoOn() {
        sandbox.misbehave("""
                {"path":"/canvas/api/v1/courses/30001/assignments","kind":"ANSWER","status":200,"headers":{"Content-Type":"application/json"},
                 "body":"[{\\"id\\":10001,\\"name\\":7,\\"published\\":true,\\"overrides\\":[]},{\\"id\\":10002,\\"name\\":\\"Chapter quiz\\",\\"published\\":true,\\"overrides\\":[],\\"points_possible\\":\\"many\\"},{\\"id\\":10003,\\"published\\":true,\\"overrides\\":[]},{\\"id\\":10004,\\"name\\":\\"Worksheet\\",\\"published\\":true,\\"overrides\\":[],\\"due_at\\":null,\\"submission_types\\":[\\"on_paper\\"]}]"}""");

        Hub.Run run = hub.harvest("full");

        assertThat(run.rejected()).isPositive();
        assertThat(run.removed()).isZero();
        assertThat(new EdFiReading(sandbox).coursework().keySet()).isEqualTo(before.keySet());
        assertThat(hub.ledger("dead")).isPositive();
    }
}
