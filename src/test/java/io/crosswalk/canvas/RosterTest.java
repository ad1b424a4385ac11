package io.crosswalk.canvas;

import static io.crosswalk.canvas.CanvasStub.Reply.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Roster;
import io.crosswalk.kit.PassingTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final String SECTIONS = """
            [{"id": 30876, "name": "Algebra I", "course_id": 20411, "sis_section_id": null},
             {"id": 30877, "name": "ALG-1 P2", "course_id": 20411, "sis_section_id": "S2", "integration_id": null, "sis_course_id": "ALG1", "nonxlist_course_id": 20399}]""";

    private final CanvasStub canvas = new CanvasStub().on("/api/v1/courses/20411/sections", json(SECTIONS));

    @AfterEach
    void stop() {
        canvas.close();
    }

    @Test
    void sections_carry_what_they_can_be_matched_by() {
        Roster roster = roster("[]");

        assertThat(roster.sections()).containsExactly(
                new Section("30876", "20411", "Algebra I", Map.of()),
                new Section("30877", "20411", "ALG-1 P2", Map.of("sis_section_id", "S2", "sis_course_id", "ALG1")));
    }

    @Test
    void everybody_is_asked_for_by_state_and_nothing_superfluous_is_included() {
        roster("[]");

        assertThat(canvas.asked()).containsExactly(
                "/api/v1/courses/20411/sections?per_page=100",
                "/api/v1/courses/20411/enrollments?state%5B%5D=active&state%5B%5D=invited&state%5B%5D=creation_pending&state%5B%5D=completed&state%5B%5D=inactive&per_page=100");
    }

    @Test
    void somebody_enrolled_twice_in_one_place_is_there_once_as_what_they_are_now() {
        Roster roster = roster("""
                [{"id": 1, "user_id": 5, "course_section_id": 30877, "type": "StudentEnrollment", "enrollment_state": "completed", "sis_user_id": "old"},
                 {"id": 2, "user_id": 5, "course_section_id": 30877, "type": "StudentEnrollment", "enrollment_state": "active", "sis_user_id": "new"},
                 {"id": 3, "user_id": 5, "course_section_id": 30877, "type": "TaEnrollment", "enrollment_state": "active", "sis_user_id": "staff"},
                 {"id": 4, "user_id": 5, "course_section_id": 30876, "type": "StudentEnrollment", "enrollment_state": "inactive"}]""");

        assertThat(roster.enrollments()).containsExactlyInAnyOrder(
                new Enrollment("30877", "5", Role.STUDENT, State.ACTIVE),
                new Enrollment("30877", "5", Role.OTHER, State.ACTIVE),
                new Enrollment("30876", "5", Role.STUDENT, State.INACTIVE));
        assertThat(roster.people()).singleElement().satisfies(person -> assertThat(person.identifiers()).containsEntry("sis_user_id", "new"));
    }

    @Test
    void the_test_student_is_marked_as_one() {
        Roster roster = roster("""
                [{"id": 1, "user_id": 9, "course_section_id": 30877, "type": "StudentViewEnrollment", "enrollment_state": "active", "user": {"id": 9, "name": "Test Student"}}]""");

        assertThat(roster.enrollments()).containsExactly(new Enrollment("30877", "9", Role.TEST_STUDENT, State.ACTIVE));
        assertThat(roster.rejections()).isEmpty();
    }

    @Test
    void rows_that_cannot_be_used_are_told_and_the_rest_counts() {
        Roster roster = roster("""
                [{"id": 1, "user_id": null, "course_section_id": 30877, "type": "StudentEnrollment", "enrollment_state": "active"},
                 {"id": 2, "user_id": 6, "course_section_id": 39999, "type": "StudentEnrollment", "enrollment_state": "active"},
                 {"id": 3, "user_id": 7, "course_section_id": 30877, "type": "StudentEnrollment", "enrollment_state": "active"}]""");

        assertThat(roster.enrollments()).extracting(Enrollment::personId).containsExactly("7");
        assertThat(roster.rejections()).extracting("vendorId").containsExactly("1", "39999-6");
    }

    private Roster roster(String enrollments) {
        canvas.on("/api/v1/courses/20411/enrollments", json(enrollments));
        return GivenCanvas.connector(canvas, new PassingTime("2025-09-20T00:00:00Z")).open().roster(new Course("20411", "Algebra I"));
    }
}
