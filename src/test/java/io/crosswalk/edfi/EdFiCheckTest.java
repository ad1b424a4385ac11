package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Finding;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.GradebookVocabulary;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdFiCheckTest {

    private static final DescriptorUri DRAFT =
            new DescriptorUri(DescriptorKind.SUBMISSION_STATUS, "uri://district.example/crosswalk/SubmissionStatusDescriptor", "draft");
    private static final String EVERYTHING = """
            {"active":true,"namespace_prefixes":["uri://District.example"],"claim_set":{"name":"LMS Vendor"},"assigned_profiles":[],
             "student_identification_system":null,"resources":[
              {"resource":"/lmsx/assignments","operations":["Create","Read","Update","Delete"]},
              {"resource":"/lmsx/assignmentSubmissions","operations":["Create","Read","Update","Delete"]},
              {"resource":"/ed-fi/sections","operations":["Read","ReadChanges"]},
              {"resource":"/ed-fi/students","operations":["Read","ReadChanges"]},
              {"resource":"/ed-fi/studentSectionAssociations","operations":["Read","ReadChanges"]},
              {"resource":"/lmsx/submissionStatusDescriptors","operations":["Create","Read"]}]}""";

    private final EdFiStub edFi = new EdFiStub();
    private final ForgetfulDialectMemory memory = new ForgetfulDialectMemory();

    @BeforeEach
    void all_is_as_it_must_be() {
        edFi.counts("lmsx/assignments", 0);
        edFi.counts("lmsx/assignmentSubmissions", 0);
        edFi.counts("ed-fi/sections", 31);
        edFi.counts("ed-fi/students", 604);
        edFi.counts("lmsx/submissionStatusDescriptors", 1);
        edFi.page("lmsx/submissionStatusDescriptors", 500, 0,
                "[{\"namespace\":\"uri://district.example/crosswalk/SubmissionStatusDescriptor\",\"codeValue\":\"draft\"}]");
        tellsAboutTokens(EVERYTHING);
    }

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @Test
    void everything_is_in_order() {
        assertThat(check()).allMatch(Finding::ok).extracting(Finding::explanation).containsExactly(
                "Version 5.3, Data Standard 3.3.1-b; coursework goes to lmsx/assignments, because the API has the extension LMSX.",
                "uri://district.example/crosswalk/canvas-main is allowed.",
                "The claim set LMS Vendor allows coursework to be created, read, updated and deleted.",
                "31 sections of the school year 2026.",
                "604 students.",
                "The API has no change queries; sections and students are read whole each time.",
                "All 1 are there.");
        edFi.server.verify(postRequestedFor(urlEqualTo("/oauth/token_info"))
                .withHeader("Authorization", equalTo("Bearer token-1")).withRequestBody(equalTo("token=token-1")));
    }

    @Test
    void an_older_api_that_tells_nothing_about_tokens_is_tried_out() {
        edFi.server.stubFor(post("/oauth/token_info").willReturn(aResponse().withStatus(404)));

        assertThat(check()).allMatch(Finding::ok).extracting(Finding::explanation).anyMatch(text -> text.contains("shows with the first delivery"));
    }

    @Test
    void an_api_that_cannot_be_reached_is_the_only_finding() {
        edFi.server.stubFor(get(urlEqualTo("/")).willReturn(aResponse().withStatus(503)));

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.ok()).isFalse();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void a_missing_extension_is_named() {
        edFi.root("5.3", "3.3.1-b", false);

        assertThat(failures()).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("install the LMSX extension"));
    }

    @Test
    void an_address_of_another_school_year_is_named() {
        edFi.rootDocument("""
                {"version":"5.3","dataModels":[{"name":"LMSX"}],"urls":{"oauth":"@/oauth/token","dataManagementApi":"@/data/v3/2025/"}}""");

        assertThat(failures()).first().satisfies(finding -> assertThat(finding.explanation()).contains("2025", "2026"));
    }

    @Test
    void wrong_credentials_are_named_once_for_each_use() {
        edFi.answersTokenRequests(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}"));

        assertThat(failures()).extracting(Finding::subject).containsExactly("permission to deliver", "sections in Ed-Fi", "students in Ed-Fi");
        assertThat(failures()).allSatisfy(finding -> assertThat(finding.remedy()).contains("issue a new secret"));
    }

    @Test
    void a_namespace_that_is_not_covered_is_named_with_those_that_are() {
        tellsAboutTokens(EVERYTHING.replace("uri://District.example", "uri://ed-fi.org"));

        assertThat(failures()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("namespace of canvas-main");
            assertThat(finding.explanation()).contains("uri://ed-fi.org");
            assertThat(finding.remedy()).contains("uri://district.example/crosswalk/canvas-main");
        });
    }

    @Test
    void missing_claims_are_named_one_by_one() {
        tellsAboutTokens(EVERYTHING.replace("\"/lmsx/assignments\",\"operations\":[\"Create\",\"Read\",\"Update\",\"Delete\"]",
                "\"/lmsx/assignments\",\"operations\":[\"Create\",\"Read\"]"));

        assertThat(failures()).singleElement().satisfies(finding -> assertThat(finding.explanation())
                .isEqualTo("The claim set LMS Vendor does not allow: update lmsx/assignments, delete lmsx/assignments."));
    }

    @Test
    void a_roster_that_may_not_be_read_is_named_with_what_it_is_for() {
        tellsAboutTokens(EVERYTHING.replace("{\"resource\":\"/ed-fi/studentSectionAssociations\",\"operations\":[\"Read\",\"ReadChanges\"]},", ""));

        assertThat(failures()).singleElement().satisfies(finding -> {
            assertThat(finding.explanation()).isEqualTo("The claim set LMS Vendor does not allow: read ed-fi/studentSectionAssociations.");
            assertThat(finding.remedy()).contains("target.roster", "by their identifiers only");
        });
    }

    @Test
    void a_claim_that_is_missing_is_not_told_a_second_time_by_trying_it_out() {
        tellsAboutTokens(EVERYTHING.replace("{\"resource\":\"/ed-fi/sections\",\"operations\":[\"Read\",\"ReadChanges\"]},", ""));
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/sections")).willReturn(aResponse().withStatus(403)));

        assertThat(failures()).singleElement().satisfies(finding -> assertThat(finding.subject()).isEqualTo("permission to read ed-fi/sections"));
    }

    @ParameterizedTest
    @CsvSource({"ReadChanges, only what has changed is read", "Delete, the claim set does not allow ReadChanges"})
    void whether_changes_can_be_read_is_told(String operation, String expected) {
        edFi.server.stubFor(get(urlPathEqualTo("/changeQueries/v1/availableChangeVersions"))
                .willReturn(okJson("{\"OldestChangeVersion\":1,\"NewestChangeVersion\":9}")));
        tellsAboutTokens(EVERYTHING.replace("\"/ed-fi/students\",\"operations\":[\"Read\",\"ReadChanges\"]", "\"/ed-fi/students\",\"operations\":[\"Read\",\"" + operation + "\"]"));

        assertThat(check()).allMatch(Finding::ok).extracting(Finding::explanation).anyMatch(text -> text.contains(expected));
    }

    @Test
    void a_client_without_schools_is_why_there_are_no_students() {
        edFi.counts("ed-fi/students", 0);
        tellsAboutTokens(EVERYTHING.replace("\"active\":true", "\"active\":true,\"education_organizations\":[]"));

        assertThat(failures()).singleElement().satisfies(finding -> {
            assertThat(finding.explanation()).contains("it is for no school or district");
            assertThat(finding.remedy()).contains("assign the district");
        });
    }

    @Test
    void a_target_of_the_core_is_tested_for_what_the_core_needs() {
        edFi.root("7.3", "5.2.0", false);
        edFi.counts("ed-fi/gradebookEntries", 0);
        edFi.counts("ed-fi/studentGradebookEntries", 0);
        edFi.counts("ed-fi/submissionStatusDescriptors", 0);
        tellsAboutTokens("""
                {"namespace_prefixes":["uri://district.example"],"claim_set":{"name":"LMS Vendor"},"resources":[
                 {"resource":"/ed-fi/gradebookEntries","operations":["Create","Read","Update","Delete"]},
                 {"resource":"/ed-fi/sections","operations":["Read"]},{"resource":"/ed-fi/students","operations":["Read"]},
                 {"resource":"/ed-fi/studentSectionAssociations","operations":["Read"]}]}""");

        assertThat(check()).first().satisfies(finding -> assertThat(finding.explanation()).isEqualTo(
                "Version 7.3, Data Standard 5.2.0; coursework goes to ed-fi/gradebookEntries, because the API does not have the extension LMSX."));
        assertThat(failures()).extracting(Finding::remedy).satisfiesExactly(
                remedy -> assertThat(remedy).contains("claims gradebookEntry and studentGradebookEntry"),
                remedy -> assertThat(remedy).startsWith("Have the Ed-Fi administrator load into ed-fi/submissionStatusDescriptors: {\"namespace\""));
        assertThat(failures()).first().satisfies(finding -> assertThat(finding.explanation()).endsWith(
                "does not allow: create ed-fi/studentGradebookEntries, read ed-fi/studentGradebookEntries, update ed-fi/studentGradebookEntries, delete ed-fi/studentGradebookEntries."));
    }

    @Test
    void a_target_that_was_moved_is_the_only_finding_and_says_what_to_do() {
        check();
        edFi.root("7.3", "5.2.0", false);

        assertThat(failures()).singleElement().satisfies(finding -> {
            assertThat(finding.explanation()).contains("no longer takes coursework in the dialect lmsx");
            assertThat(finding.remedy()).contains("another target.id");
        });
    }

    @Test
    void a_profile_and_another_system_of_student_ids_are_named() {
        tellsAboutTokens(EVERYTHING.replace("\"assigned_profiles\":[]", "\"assigned_profiles\":[\"Narrow\"]")
                .replace("\"student_identification_system\":null", "\"student_identification_system\":\"Local\""));

        assertThat(failures()).extracting(Finding::subject).containsExactly("profile", "student ids");
    }

    @Test
    void empty_rosters_are_named() {
        edFi.counts("ed-fi/sections", 0);
        edFi.counts("ed-fi/students", 0);

        assertThat(failures()).extracting(Finding::explanation).containsExactly(
                "The credential for rosters sees no sections of the school year 2026.", "The credential for rosters sees no students.");
    }

    @Test
    void rosters_that_may_not_be_read_are_named() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/sections")).willReturn(aResponse().withStatus(403)
                .withBody("{\"message\":\"Access to the resource could not be authorized. Are you missing a claim?\"}")));

        assertThat(failures()).singleElement().satisfies(finding -> assertThat(finding.subject()).isEqualTo("sections in Ed-Fi"));
    }

    @Test
    void missing_descriptors_are_listed_ready_to_load_where_the_client_may_not_create_them() {
        edFi.counts("lmsx/submissionStatusDescriptors", 0);
        tellsAboutTokens(EVERYTHING.replace("\"operations\":[\"Create\",\"Read\"]", "\"operations\":[\"Read\"]"));

        assertThat(failures()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).contains("SubmissionStatusDescriptor#draft");
            assertThat(finding.remedy()).contains("lmsx/submissionStatusDescriptors", "\"codeValue\":\"draft\"");
        });
    }

    @Test
    void missing_descriptors_that_the_hub_may_create_are_no_problem() {
        edFi.counts("lmsx/submissionStatusDescriptors", 0);

        assertThat(check()).allMatch(Finding::ok).last().satisfies(finding -> assertThat(finding.explanation()).contains("1 are missing"));
    }

    private List<Finding> failures() {
        return check().stream().filter(finding -> !finding.ok()).toList();
    }

    private List<Finding> check() {
        EdFiReader reader = edFi.reader(500);
        DialectChoice choice = new DialectChoice("ed-fi", DistrictConfiguration.Dialect.AUTO, edFi.target, memory);
        Dialect dialect = new TargetDialect(choice, () -> GradebookVocabulary.read(Path.of(""), "uri://district.example/crosswalk"), ZoneOffset.UTC);
        edFi.target.forget();
        return new EdFiCheck(edFi.target, choice, dialect, reader, reader, new EnsureDescriptors(edFi.target, reader, dialect, edFi.clock))
                .run(new EdFiCheck.Expectations(2026, Map.of("canvas-main", "uri://district.example/crosswalk/canvas-main"), () -> Set.of(DRAFT)));
    }

    private void tellsAboutTokens(String body) {
        edFi.server.stubFor(post("/oauth/token_info").willReturn(okJson(body)));
    }
}
