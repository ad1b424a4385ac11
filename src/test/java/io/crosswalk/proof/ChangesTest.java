package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in Canvas is in Ed-Fi after the next harvest that can see it. */
class ChangesTest {

    private static final int SEATS_PER_COURSE = 61;

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;
    private TreeMap<String, JsonNode> before = new TreeMap<>();

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
        sandbox.forgetStatistics();
    }

    @AfterEach
    void everythingWentInOrder() {
        JsonNode statistics = sandbox.statistics();
        assertThat(statistics.path("orderViolations").path("writtenBeforeReferenced").asLong()).isZero();
        assertThat(statistics.path("orderViolations").path("deletedBeforeReferring").asLong()).isZero();
        assertThat(statistics.path("largestInFlightForOneKey").asLong()).isLessThanOrEqualTo(1);
    }

    @Test
    void workIsHandedInAndGraded() {
        sandbox.change("submit", "{\"assignment_id\":10001,\"user_id\":%d}".formatted(student(0)));
        sandbox.change("submit", "{\"assignment_id\":4431,\"user_id\":99051}");
        sandbox.change("grade", "{\"assignment_id\":10001,\"user_id\":%d,\"score\":12.5}".formatted(student(1)));
        sandbox.change("grade", "{\"assignment_id\":10001,\"user_id\":%d,\"score\":0}".formatted(student(2)));
        sandbox.change("grade", "{\"assignment_id\":4419,\"user_id\":99055,\"score\":95.49,\"grade\":\"A\"}");

        assertCarriedOver("incremental");
        assertThat(sandbox.writes()).isBetween(5L, 7L);
    }

    @Test
    void assignmentsAreMadeAndAltered() {
        sandbox.change("add-assignment", "{\"course_id\":30001,\"name\":\"One more\",\"due_at\":\"%s\",\"points_possible\":7.5}".formatted(inDays(5)));
        sandbox.change("add-assignment", "{\"course_id\":20411,\"name\":\"Long due\",\"due_at\":\"%s\",\"points_possible\":3}".formatted(inDays(-5)));
        sandbox.change("rename-assignment", "{\"assignment_id\":10002,\"name\":\"Another name\"}");
        sandbox.change("set-due-date", "{\"assignment_id\":10005,\"due_at\":\"%s\"}".formatted(inDays(3)));
        sandbox.change("set-due-date", "{\"assignment_id\":4431,\"due_at\":\"%s\"}".formatted(inDays(-1)));
        sandbox.change("set-due-date", "{\"assignment_id\":4437,\"due_at\":null}");

        assertCarriedOver("incremental");
    }

    @Test
    void gradesAreShownAndHiddenAndWorkIsExcused() {
        sandbox.change("post", "{\"assignment_id\":4432,\"user_id\":99051}");
        sandbox.change("unpost", "{\"assignment_id\":4432,\"user_id\":99053}");
        sandbox.change("unpost", "{\"assignment_id\":4417,\"user_id\":99051}");
        sandbox.change("excuse", "{\"assignment_id\":10001,\"user_id\":%d}".formatted(student(10)));
        sandbox.change("set-late-status", "{\"assignment_id\":10001,\"user_id\":%d,\"status\":\"missing\"}".formatted(student(11)));
        sandbox.change("set-late-status", "{\"assignment_id\":10001,\"user_id\":%d,\"status\":\"extended\"}".formatted(student(12)));
        sandbox.change("set-late-status", "{\"assignment_id\":10001,\"user_id\":%d,\"status\":\"late\"}".formatted(student(13)));

        assertCarriedOver("full");
    }

    @Test
    void anAssignmentIsTakenBackAndPublishedAgain() {
        sandbox.change("set-assignment-state", "{\"assignment_id\":10009,\"state\":\"unpublished\"}");
        assertCarriedOver("incremental");
        assertThat(sandbox.writes("lmsx/assignments", "DELETE", 204)).isEqualTo(2);
        assertThat(sandbox.writes("lmsx/assignmentSubmissions", "DELETE", 204)).isEqualTo(60);

        sandbox.change("set-assignment-state", "{\"assignment_id\":10009,\"state\":\"published\"}");
        assertCarriedOver("incremental");
    }

    @Test
    void anAssignmentIsDeleted() {
        sandbox.change("set-assignment-state", "{\"assignment_id\":10013,\"state\":\"deleted\"}");

        assertCarriedOver("full");
        assertThat(sandbox.writes("lmsx/assignments", "DELETE", 204)).isEqualTo(2);
    }

    @Test
    void studentsComeAndGo() {
        sandbox.change("add-enrollment", "{\"section_id\":3000005,\"user_id\":%d}".formatted(student(40)));
        sandbox.change("add-student", "{\"section_id\":3000005,\"first_name\":\"New\",\"last_name\":\"Comer\",\"sis_id\":\"777001\"}");
        setEnrollment(1, 3, "deleted");
        setEnrollment(1, 4, "completed");
        setEnrollment(1, 5, "inactive");
        assertCarriedOver("incremental");

        before = new EdFiReading(sandbox).coursework();
        setEnrollment(1, 3, "active");
        long concluded = 100_001 + 2 * 4 + 1;
        sandbox.change("grade", "{\"assignment_id\":10005,\"user_id\":%d,\"score\":19}".formatted(concluded));
        sandbox.change("add-assignment", "{\"course_id\":30002,\"name\":\"After they left\",\"due_at\":\"%s\",\"points_possible\":4}".formatted(inDays(9)));
        assertCarriedOver("full");
    }

    @Test
    void aStudentAppearsInEdFi() {
        sandbox.edFiControl("PUT", "rows/ed-fi/students", """
                {"studentUniqueId":"699999","firstName":"A","lastSurname":"B","birthDate":"2010-01-15"}""");

        assertCarriedOver("incremental");
        assertThat(hub.identifiers("parked", "STUDENT_UNMATCHED")).noneMatch(identifier -> identifier.endsWith("-99059"));
        assertThat(sandbox.writes("lmsx/assignmentSubmissions", "POST", 201)).isGreaterThan(10);
    }

    private void assertCarriedOver(String kind) {
        Hub.Run run = hub.harvest(kind);
        assertThat(run.state()).as(run.explanation()).isEqualTo("succeeded");
        assertThat(run.held()).isZero();
        Difference.assertNone(sandbox, before);
    }

    private static void setEnrollment(int course, int seat, String state) {
        sandbox.change("set-enrollment-state", "{\"enrollment_id\":%d,\"state\":\"%s\"}".formatted(10_000_001 + course * SEATS_PER_COURSE + seat, state));
    }

    /** Of the first ordinary course. */
    private static long student(int seat) {
        return 100_001 + 2L * seat;
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }
}
