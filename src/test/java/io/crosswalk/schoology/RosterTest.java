package io.crosswalk.schoology;

import static io.crosswalk.schoology.SchoologyStub.Reply.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final String SECTIONS = "/courses/1407691/sections";
    private static final String ENROLLMENTS = "/sections/4318461/enrollments";
    private static final String SECTION = "{\"id\":\"4318461\",\"course_title\":\"Algebra I\",\"course_code\":\"ALG-1\",\"section_title\":\"Period 2\","
            + "\"section_code\":\"\",\"section_school_code\":\"S2\",\"active\":1,\"grading_periods\":[435]}";

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void one_section_of_this_autumn() {
        schoology.on("/gradingperiods", "{\"gradingperiods\":[{\"id\":435,\"title\":\"S1\",\"start\":\"2025-08-15\",\"end\":\"2025-12-20\"},"
                + "{\"id\":434,\"title\":\"S2 before\",\"start\":\"2025-01-10\",\"end\":\"2025-06-10\"}],\"total\":2}");
        schoology.on(SECTIONS, "{\"section\":[" + SECTION + "],\"total\":\"1\"}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void sections_carry_what_they_can_be_matched_by() {
        assertThat(roster("{\"enrollment\":[]}").sections()).containsExactly(
                new Section("4318461", "1407691", "Algebra I, Period 2", Map.of("section_school_code", "S2", "course_code", "ALG-1")));
    }

    @Test
    void nothing_superfluous_is_asked_for() {
        roster("{\"enrollment\":[]}");

        assertThat(schoology.asked()).containsExactly("/gradingperiods?limit=200", SECTIONS + "?include_past=1&limit=200", ENROLLMENTS + "?limit=200");
    }

    @Test
    void a_section_of_a_past_period_is_left_alone_and_not_gone() {
        schoology.on(SECTIONS, "{\"section\":[" + SECTION + ",{\"id\":\"3719526\",\"section_title\":\"Old\",\"grading_periods\":[434]}]}");

        Roster roster = roster("{\"enrollment\":[]}");

        assertThat(roster.sections()).extracting(Section::id).containsExactly("4318461");
        assertThat(roster.leftAlone()).containsExactly("3719526");
        assertThat(schoology.asked()).noneMatch(question -> question.contains("3719526"));
    }

    @Test
    void the_members_of_a_role_that_is_told_are_that() {
        schoology.on("/roles", "{\"role\":[{\"id\":\"1214\",\"title\":\"Student\",\"faculty\":0},{\"id\":\"1215\",\"title\":\"Parent\",\"faculty\":0}]}");
        schoology.on("/users?role_ids=1215", "{\"user\":[{\"uid\":\"2\",\"role_id\":1215,\"username\":\"pwoods\"}],\"total\":\"1\"}");
        schoology.on(ENROLLMENTS, "{\"enrollment\":[{\"id\":\"11\",\"uid\":\"1\",\"admin\":0,\"status\":\"1\"},{\"id\":\"12\",\"uid\":\"2\",\"admin\":\"0\",\"status\":1}]}");

        Roster roster = GivenSchoology.connector(schoology, Map.of("roles", List.of("Parent=observer", "Student=student"))).open().roster(course());

        assertThat(roster.enrollments()).containsExactly(
                new Enrollment("4318461", "1", Role.STUDENT, State.ACTIVE), new Enrollment("4318461", "2", Role.OBSERVER, State.ACTIVE));
        assertThat(roster.people()).allSatisfy(person -> assertThat(person.identifiers()).isEmpty());
    }

    @Test
    void a_role_that_does_not_exist_keeps_its_members_from_being_taken_for_students() {
        schoology.on("/roles", "{\"role\":[{\"id\":\"1214\",\"title\":\"Student\"}]}").on(ENROLLMENTS, "{\"enrollment\":[]}");

        UnreadableException failure = catchThrowableOfType(UnreadableException.class,
                () -> GivenSchoology.connector(schoology, Map.of("roles", List.of("Guardian=observer"))).open().roster(course()));

        assertThat(failure).hasMessageContaining("Guardian").hasMessageContaining("setting roles");
    }

    @Test
    void logins_are_read_only_where_people_are_matched_by_them() {
        schoology.on("/users?limit", "{\"user\":[{\"uid\":1,\"role_id\":1214,\"username\":\"lwoods\",\"primary_email\":\"\"}]}");
        schoology.on(ENROLLMENTS, "{\"enrollment\":[{\"id\":\"11\",\"uid\":\"1\",\"school_uid\":\"604822\",\"admin\":0,\"status\":\"1\"}]}");

        Roster roster = GivenSchoology.connectorMatchingStudentsBy(schoology, "school_uid", "username").open().roster(course());

        assertThat(roster.people()).singleElement().satisfies(person -> assertThat(person.identifiers())
                .isEqualTo(Map.of("school_uid", "604822", "username", "lwoods")));
        assertThat(roster.people().get(0).toString()).doesNotContain("lwoods", "604822");
    }

    @Test
    void somebody_enrolled_twice_in_one_place_is_there_once_as_what_they_are_now() {
        Roster roster = roster("{\"enrollment\":[{\"id\":\"11\",\"uid\":\"1\",\"school_uid\":\"604822\",\"admin\":0,\"status\":\"2\"},"
                + "{\"id\":\"12\",\"uid\":1,\"school_uid\":\"\",\"admin\":0,\"status\":\"1\"}]}");

        assertThat(roster.enrollments()).containsExactly(new Enrollment("4318461", "1", Role.STUDENT, State.ACTIVE));
        assertThat(roster.people()).singleElement().satisfies(person -> assertThat(person.identifiers()).containsEntry("school_uid", "604822"));
    }

    @Test
    void rows_that_cannot_be_used_are_told_and_the_rest_counts() {
        Roster roster = roster("{\"enrollment\":[{\"id\":\"11\",\"uid\":null,\"admin\":0,\"status\":\"1\"},{\"id\":\"12\",\"uid\":\"2\",\"admin\":0,\"status\":\"9\"},"
                + "{\"id\":\"13\",\"uid\":\"3\",\"admin\":0,\"status\":\"1\"}]}");

        assertThat(roster.enrollments()).extracting(Enrollment::personId).containsExactly("3");
        assertThat(roster.rejections()).extracting("vendorId").containsExactly("11", "12");
    }

    @Test
    void the_parent_object_instead_of_a_list_is_no_empty_list() {
        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> roster(SECTION));

        assertThat(failure.reason()).isEqualTo(Cause.UNEXPECTED_SHAPE);
        assertThat(failure).hasMessageContaining("the key enrollment");
    }

    @Test
    void a_refusal_is_no_empty_list() {
        schoology.on(ENROLLMENTS, status(403, ""));

        UnreadableException failure = catchThrowableOfType(UnreadableException.class,
                () -> GivenSchoology.connector(schoology).open().roster(course()));

        assertThat(failure.reason()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(failure).hasMessageContaining("enrollments of section 4318461").hasMessageContaining("School Management > Permissions");
    }

    private Roster roster(String enrollments) {
        schoology.on(ENROLLMENTS, enrollments);
        return GivenSchoology.connector(schoology).open().roster(course());
    }

    private static Course course() {
        return new Course("1407691", "Algebra I");
    }
}
