package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.objects;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.connector.Finding;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final String ENROLLMENTS = LP + "enrollments/orgUnits/" + COURSE + "/users/";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    @BeforeEach
    void everything_is_allowed() {
        BRIGHTSPACE.on(LP + "orgstructure/6606/descendants/paged/", items("{\"Identifier\":\"24781\",\"Name\":\"Algebra I\",\"Code\":\"A\"}"))
                .on(LP + "courses/" + COURSE, "{\"Identifier\":\"24781\",\"IsActive\":true}")
                .on(LP + COURSE + "/sections/", "[{\"SectionId\":1,\"Code\":\"S\",\"Enrollments\":[]}]")
                .on(ENROLLMENTS, items(user("\"604822\"", "Student"), user("null", "Instructor")))
                .on(LE + COURSE + "/grades/", "[{\"Id\":30,\"Name\":\"Item\",\"GradeType\":\"Numeric\"}]")
                .on(LE + COURSE + "/grades/values/", objects("{\"PointsNumerator\":1,\"ReleasedDate\":\"2026-09-24T10:00:00Z\"}"))
                .on(LE + COURSE + "/dropbox/folders/", "[{\"Id\":7,\"Name\":\"Folder\"}]")
                .on(LE + COURSE + "/quizzes/", objects("{\"QuizId\":8,\"Name\":\"Quiz\"}"));
    }

    @Test
    void a_connector_with_all_permissions_passes_every_test_with_few_requests() {
        assertThat(check(Map.of())).hasSize(14).allSatisfy(finding -> assertThat(finding.ok()).as(finding.toString()).isTrue());
        assertThat(BRIGHTSPACE.asked()).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/d2l/api/versions/                                         | credential and versions                | check that url",
        LP + "organization/info                                     | course offerings                       | set orgUnit",
        LP + "orgstructure/6606/descendants/paged/                  | course offerings                       | core:*:*",
        LP + "courses/24781                                         | dates of offerings                     | orgunits:course:read",
        LP + "enrollments/orgUnits/24781/users/                     | enrollments and their Org Defined IDs  | Search for each role",
        LE + "24781/grades/                                         | grade items                            | grades:gradeobjects:read",
        LE + "24781/grades/values/                                  | grades                                 | grades:gradevalues:read",
        LE + "24781/dropbox/folders/                                | assignment folders                     | dropbox:folders:read",
        LE + "24781/dropbox/folders/7/submissions/paged/            | submissions                            | see submissions and evaluations",
        LE + "24781/dropbox/folders/7/specialaccess/                | special access                         | specialAccess to false",
        LE + "24781/quizzes/                                        | quizzes                                | quizzing:quizzes:read",
        LE + "24781/quizzes/8/attempts/                             | quiz attempts                          | quizzing:attempts:read",
        LE + "24781/discussions/forums/                             | discussions                            | discussions:forums:readonly",
        LE + "24781/grades/30/exemptions/                           | exemptions                             | exemptions to false"
    })
    void each_missing_permission_is_named_with_its_remedy(String path, String subject, String remedy) {
        BRIGHTSPACE.on(path, status(403, "{\"Errors\":[{\"Message\":\"Not Authorized\"}]}"));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.remedy()).contains(remedy);
        });
    }

    @Test
    void a_scope_that_is_missing_is_named() {
        BRIGHTSPACE.on(LE + COURSE + "/quizzes/", status(403, "{\"Errors\":[{\"Message\":\"Insufficient scope to call API.Required: quizzing:quizzes:read\"}]}"));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("the app lacks the scope quizzing:quizzes:read"));
    }

    @Test
    void an_offering_without_sections_is_fine() {
        BRIGHTSPACE.on(LP + COURSE + "/sections/", status(404, ""));

        assertThat(failed(Map.of())).isEmpty();
    }

    @Test
    void sections_without_codes_are_found() {
        BRIGHTSPACE.on(LP + COURSE + "/sections/", "[{\"SectionId\":1,\"Code\":null,\"Enrollments\":[]}]");

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("offeringCode"));
    }

    @Test
    void ids_that_are_withheld_are_found() {
        BRIGHTSPACE.on(ENROLLMENTS, items(user("\"\"", "Student"), user("\"T1\"", "Instructor")));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("see the Org Defined ID"));
    }

    @Test
    void roles_that_are_not_known_are_found() {
        BRIGHTSPACE.on(ENROLLMENTS, items(user("\"1\"", "Schüler"), user("\"2\"", "Lehrer")));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.explanation()).contains("[Lehrer, Schüler]");
            assertThat(finding.remedy()).contains("studentRoles");
        });
        assertThat(failed(Map.of("studentRoles", List.of("Schüler")))).isEmpty();
    }

    @Test
    void an_empty_list_of_enrollments_is_found() {
        BRIGHTSPACE.on(ENROLLMENTS, items());

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("empty"));
    }

    @Test
    void grades_without_a_date_of_release_are_found() {
        BRIGHTSPACE.on(LE + COURSE + "/grades/values/", objects("{\"PointsNumerator\":1,\"ReleasedDate\":null}"));

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("releasedWithoutDate"));
        assertThat(failed(Map.of("releasedWithoutDate", true))).isEmpty();
    }

    @Test
    void a_wrong_term_is_found() {
        BRIGHTSPACE.on(LP + "orgstructure/", items());

        assertThat(failed(Map.of("terms", List.of("2052")))).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("'2052'"));
    }

    @Test
    void an_organization_without_offerings_is_found() {
        BRIGHTSPACE.on(LP + "orgstructure/6606/descendants/paged/", items());

        assertThat(failed(Map.of())).singleElement().satisfies(finding -> assertThat(finding.subject()).isEqualTo("course offerings"));
    }

    @Test
    void a_refused_credential_is_the_only_finding() {
        BRIGHTSPACE.on("/core/connect/token", status(400, "{\"error\":\"invalid_grant\"}"));
        PassingTime time = new PassingTime(GivenBrightspace.NOW);

        List<Finding> findings = GivenBrightspace.connector(BRIGHTSPACE, time, GivenBrightspace.BY_REFRESH_TOKEN, new MemoryVault()).check();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("invalid_grant", "authorize the service user anew", "GIVEN_BY_A_TEST").doesNotContain("s3cret"));
    }

    @Test
    void a_wrong_address_is_found_without_much_waiting() {
        PassingTime time = new PassingTime(GivenBrightspace.NOW);
        Map<String, Object> settings = new HashMap<>(GivenBrightspace.BY_ID_KEY);
        settings.put("tokenUrl", "http://127.0.0.1:1/token");

        List<Finding> findings = new BrightspaceConnectorFactory(time.surroundings(), new MemoryVault()).create(GivenBrightspace.settings("http://127.0.0.1:1", settings)).check();

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.explanation()).contains("127.0.0.1:1"));
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(5));
    }

    private static List<Finding> failed(Map<String, Object> settings) {
        return check(settings).stream().filter(finding -> !finding.ok()).toList();
    }

    private static List<Finding> check(Map<String, Object> settings) {
        return GivenBrightspace.connector(BRIGHTSPACE, settings).check();
    }

    private static String user(String orgDefinedId, String role) {
        return "{\"User\":{\"Identifier\":\"1\",\"OrgDefinedId\":" + orgDefinedId + "},\"Role\":{\"Id\":1,\"Name\":\"" + role + "\"}}";
    }
}
