package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletes of more than the configured share of a scope wait for a person. */
class MassDeleteGuardTest {

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;
    private TreeMap<String, JsonNode> before = new TreeMap<>();

    @BeforeAll
    static void harvest() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox, Map.of("massDeleteShare", "0.4"));
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

    @Test
    void mostAssignmentsOfACourseAreHeldUntilApproved() {
        LongStream.of(10_001, 10_002).forEach(id -> sandbox.change("set-assignment-state", "{\"assignment_id\":%d,\"state\":\"deleted\"}".formatted(id)));

        Hub.Run run = hub.harvest("full");
        assertThat(run.held()).isEqualTo(4);
        assertThat(hub.heldScopes()).containsExactlyInAnyOrder("assignments of section 3000001", "assignments of section 3000002");
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        hub.approveHeldDeletes();
        assertThat(hub.harvest("full").held()).isZero();
        Difference.assertNone(sandbox, before);
        assertThat(hub.heldScopes()).isEmpty();
        assertThat(sandbox.statistics().path("orderViolations").path("deletedBeforeReferring").asLong()).isZero();
    }

    @Test
    void anEmptyListOfStudentsIsNotBelieved() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30003/enrollments\",\"kind\":\"EMPTY_LIST\"}");

        Hub.Run run = hub.harvest("full");
        assertThat(run.held()).isEqualTo(60);
        assertThat(hub.heldScopes()).containsExactlyInAnyOrder("students of section 3000005", "students of section 3000006");
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        sandbox.behave();
        hub.harvest("full");
        assertThat(hub.heldScopes()).as("what is no longer to be deleted waits for nobody").isEmpty();
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());
    }

    @Test
    void anEmptyListOfAssignmentsIsNotBelieved() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30004/assignments\",\"kind\":\"EMPTY_LIST\"}");

        assertThat(hub.harvest("full").held()).isEqualTo(8);
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        sandbox.behave();
        hub.harvest("full");
        assertThat(hub.heldScopes()).isEmpty();
        assertThat(sandbox.writes()).isZero();
    }

    @Test
    void anEmptyListOfSubmissionsMakesNobodyMissing() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30004/students/submissions\",\"kind\":\"EMPTY_LIST\"}");

        assertThat(hub.harvest("full").held()).isPositive();
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        sandbox.behave();
        hub.harvest("full");
        assertThat(hub.heldScopes()).isEmpty();
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());
    }

    @Test
    void anEmptyListOfSectionsIsNotBelieved() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/courses/30002/sections\",\"kind\":\"EMPTY_LIST\"}");

        hub.harvest("full");
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        sandbox.behave();
        hub.harvest("full");
        assertThat(hub.heldScopes()).isEmpty();
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());
    }

    @Test
    void anEmptyListOfCoursesTakesNothingAway() {
        sandbox.misbehave("{\"path\":\"/canvas/api/v1/accounts/self/courses\",\"kind\":\"EMPTY_LIST\"}");

        hub.harvest("full");
        Difference.assertSame(before, new EdFiReading(sandbox).coursework());

        sandbox.behave();
        hub.harvest("full");
        assertThat(hub.heldScopes()).isEmpty();
        assertThat(sandbox.writes()).isZero();
    }
}
