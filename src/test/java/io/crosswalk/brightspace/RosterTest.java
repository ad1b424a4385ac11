package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static final String ENROLLMENTS = LP + "enrollments/orgUnits/" + COURSE + "/users/";
    private static final String SECTIONS = LP + COURSE + "/sections/";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    @BeforeEach
    void people() {
        BRIGHTSPACE.on(LP + "courses/" + COURSE, "{\"Identifier\":\"24781\",\"Name\":\"Algebra I\",\"Code\":\"ALG1-03\",\"IsActive\":true}");
        String all = items(user("30511", "\"2.1296\"", "Student"), user("30512", "null", "Student"), user("30513", "\"\"", "Student"), user("400", "\"T1\"", "Instructor"));
        BRIGHTSPACE.on(ENROLLMENTS, all);
        BRIGHTSPACE.on(ENROLLMENTS + "?isActive=1", items(user("30511", "\"2.1296\"", "Student"), user("30512", "null", "Student"), user("400", "\"T1\"", "Instructor")));
    }

    @Test
    void an_offering_without_sections_is_one_itself() {
        Roster roster = roster(Map.of());

        assertThat(roster.sections()).containsExactly(new Section(COURSE, COURSE, "Algebra I", Map.of("Code", "ALG1-03", "offeringCode", "ALG1-03")));
        assertThat(roster.enrollments()).extracting(Enrollment::sectionId, Enrollment::personId, Enrollment::role, Enrollment::state).containsExactly(
                tuple(COURSE, "30511", Enrollment.Role.STUDENT, Enrollment.State.ACTIVE),
                tuple(COURSE, "30512", Enrollment.Role.STUDENT, Enrollment.State.ACTIVE),
                tuple(COURSE, "30513", Enrollment.Role.STUDENT, Enrollment.State.INACTIVE),
                tuple(COURSE, "400", Enrollment.Role.TEACHER, Enrollment.State.ACTIVE));
        assertThat(roster.rejections()).isEmpty();
    }

    @Test
    void an_org_defined_id_is_a_text_whatever_it_looks_like_and_an_empty_one_is_none() {
        assertThat(roster(Map.of()).people()).containsExactly(new Person("30511", Map.of("OrgDefinedId", "2.1296")), new Person("30512", Map.of()),
                new Person("30513", Map.of()), new Person("400", Map.of("OrgDefinedId", "T1")));
    }

    @Test
    void sections_have_their_own_codes_and_somebody_may_be_in_two() {
        BRIGHTSPACE.on(SECTIONS, """
                [{"SectionId":501,"Name":"P3","Code":"255901-P3","Description":{"Text":"","Html":""},"Enrollments":[30511,"30512",400]},
                 {"SectionId":"502","Name":"P4","Code":null,"Enrollments":[30511]}]""");

        Roster roster = roster(Map.of());

        assertThat(roster.sections()).containsExactly(
                new Section("501", COURSE, "P3", Map.of("Code", "255901-P3", "offeringCode", "ALG1-03")),
                new Section("502", COURSE, "P4", Map.of("offeringCode", "ALG1-03")));
        assertThat(roster.enrollments()).extracting(enrollment -> enrollment.sectionId() + "-" + enrollment.personId())
                .containsExactly("501-30511", "501-30512", "501-400", "502-30511");
    }

    @Test
    void enrollments_in_an_offering_that_is_over_are_concluded() {
        BRIGHTSPACE.on(LP + "courses/" + COURSE, "{\"Identifier\":\"24781\",\"Name\":\"Algebra I\",\"IsActive\":true,\"EndDate\":\"2026-09-28T11:59:59Z\"}");

        assertThat(roster(Map.of()).enrollments()).extracting(enrollment -> enrollment.personId() + " " + enrollment.state())
                .containsExactly("30511 CONCLUDED", "30512 CONCLUDED", "30513 INACTIVE", "400 CONCLUDED");
    }

    @ParameterizedTest
    @CsvSource({"auto,501", "sections,501", "offerings,24781"})
    void what_is_a_section_is_set(String mode, String expected) {
        BRIGHTSPACE.on(SECTIONS, "[{\"SectionId\":501,\"Name\":\"P3\",\"Code\":\"A\",\"Enrollments\":[30511]}]");

        assertThat(roster(Map.of("sections", mode)).sections()).extracting(Section::id).containsExactly(expected);
    }

    @Test
    void sections_that_are_not_found_are_none_where_everything_else_is() {
        BRIGHTSPACE.on(SECTIONS, status(404, ""));

        assertThat(roster(Map.of()).sections()).extracting(Section::id).containsExactly(COURSE);
        assertThat(roster(Map.of("sections", "sections")).sections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403,PERMISSION_MISSING", "404,NOT_FOUND"})
    void an_offering_that_may_not_be_read_has_no_empty_roster(int status, UnreadableException.Cause cause) {
        BRIGHTSPACE.on(ENROLLMENTS, status(status, "{\"Errors\":[{\"Message\":\"Not Authorized\"}]}"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> roster(Map.of()))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(cause)).withMessageContaining("Search for each role");
    }

    @Test
    void a_user_of_a_section_whom_the_list_of_enrollments_withholds_is_reported() {
        BRIGHTSPACE.on(SECTIONS, "[{\"SectionId\":501,\"Name\":\"P3\",\"Code\":\"A\",\"Enrollments\":[30511,30999]}]");

        Roster roster = roster(Map.of());

        assertThat(roster.enrollments()).hasSize(1);
        assertThat(roster.rejections()).singleElement().satisfies(rejection -> assertThat(rejection.explanation()).contains("may not search", "enrollment:orgunit:read"));
    }

    @Test
    void one_row_that_cannot_be_read_is_rejected_and_the_rest_counts() {
        BRIGHTSPACE.on(ENROLLMENTS, items("{\"User\":{\"Identifier\":null,\"DisplayName\":\"Sam Rivera\"},\"Role\":{\"Id\":1,\"Name\":\"Student\"}}", user("30511", "null", "Student")));

        Roster roster = roster(Map.of());

        assertThat(roster.people()).hasSize(1);
        assertThat(roster.rejections()).singleElement().satisfies(rejection -> assertThat(rejection.toString()).contains("Identifier").doesNotContain("Rivera"));
    }

    @Test
    void user_names_are_read_only_if_wanted() {
        BRIGHTSPACE.on(BrightspaceStub.LE + COURSE + "/classlist/", "[{\"Identifier\":\"30511\",\"Username\":\"srivera\",\"OrgDefinedId\":null,\"Email\":null}]");

        assertThat(roster(Map.of("userName", true)).people()).contains(new Person("30511", Map.of("OrgDefinedId", "2.1296", "UserName", "srivera")));
        assertThat(roster(Map.of()).people()).contains(new Person("30511", Map.of("OrgDefinedId", "2.1296")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Student           |  | STUDENT",
        "SIS-Learner       |  | STUDENT",
        "Learners          |  | STUDENT",
        "Student Teacher   |  | TEACHER",
        "Demo Student      |  | TEST_STUDENT",
        "Instructor        |  | TEACHER",
        "Parent            |  | OBSERVER",
        "Former Student    |  | OTHER",
        "Librarian         |  | OTHER",
        "Schüler           |  | OTHER",
        "Schüler           | schüler | STUDENT",
        "Student           | schüler | OTHER",
        "Instructor        | 110     | STUDENT"
    })
    void roles_are_known_by_name_unless_they_are_set(String role, String studentRole, Enrollment.Role expected) {
        BRIGHTSPACE.on(ENROLLMENTS, items(user("30511", "null", role)));

        assertThat(roster(studentRole == null ? Map.of() : Map.of("studentRoles", List.of(studentRole))).enrollments()).extracting(Enrollment::role).containsExactly(expected);
    }

    private static Roster roster(Map<String, Object> settings) {
        try (Reading reading = GivenBrightspace.connector(BRIGHTSPACE, settings).open()) {
            return reading.roster(GivenBrightspace.COURSE);
        }
    }

    private static String user(String id, String orgDefinedId, String role) {
        return "{\"User\":{\"Identifier\":\"" + id + "\",\"DisplayName\":\"Somebody\",\"EmailAddress\":null,\"OrgDefinedId\":" + orgDefinedId
                + ",\"ProfileBadgeUrl\":null,\"ProfileIdentifier\":\"x\"},\"Role\":{\"Id\":110,\"Code\":null,\"Name\":\"" + role + "\"}}";
    }
}
