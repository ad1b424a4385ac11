package io.crosswalk.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.edfi.LmsxDialect;
import io.crosswalk.vocabulary.Vocabularies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a record that cannot be used stands in the way of. */
class CourseScopeTest {

    @Test
    void an_assignment_of_the_course_concerns_all_of_its_sections() {
        assertThat(scope().identifiers(assignment())).containsExactly("11-7", "12-7");
    }

    @Test
    void an_assignment_of_one_section_concerns_that_section_only() {
        assertThat(scope().identifiers(assignment().inSection("12"))).containsExactly("12-7");
    }

    @Test
    void work_of_a_student_in_two_sections_concerns_the_one_that_it_is_in() {
        Rejection submission = new Rejection(Kind.SUBMISSION, "1", "7", "5", Problem.FIELD_MISSING, "x");

        assertThat(scope().identifiers(submission)).containsExactly("11-7-5", "12-7-5");
        assertThat(scope().identifiers(submission.inSection("11"))).containsExactly("11-7-5");
    }

    private static Rejection assignment() {
        return new Rejection(Kind.ASSIGNMENT, "7", "7", null, Problem.FIELD_MISSING, "x");
    }

    private static CourseScope scope() {
        Map<String, EdFiSection> sections = new TreeMap<>();
        sections.put("11", new EdFiSection("S1", "ALG-1", 255901001, 2026, "Fall"));
        sections.put("12", new EdFiSection("S2", "ALG-1", 255901001, 2026, "Fall"));
        return new CourseScope("1", sections,
                List.of(new Enrollment("11", "5", Role.STUDENT, State.ACTIVE), new Enrollment("12", "5", Role.STUDENT, State.ACTIVE)), Map.of(), Map.of(),
                new Projection(new LmsxDialect(), new Vocabularies(Path.of("."), "uri://district.example/crosswalk").of("canvas"), "uri://district.example/crosswalk"));
    }
}
