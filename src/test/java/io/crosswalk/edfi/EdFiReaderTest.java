package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.crosswalk.vocabulary.GradebookVocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdFiReaderTest {

    private static final String SECTION = """
            {"id":"1","sectionIdentifier":"MATH6-P2","courseOfferingReference":{"localCourseCode":"MATH-6","schoolId":255901001,
             "schoolYear":2026,"sessionName":"Fall","link":{"rel":"CourseOffering"}},"_etag":"5"}""";

    private final EdFiStub edFi = new EdFiStub();

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @Test
    void a_section_comes_with_its_five_part_key() {
        edFi.counts("ed-fi/sections", 1);
        edFi.page("ed-fi/sections", 500, 0, "[" + SECTION + "]");
        List<RosterEntry<EdFiSection>> sections = new ArrayList<>();

        edFi.reader(500).sections(2026, ChangeWindow.EVERYTHING, sections::add);

        assertThat(sections).containsExactly(new RosterEntry<>("1", new EdFiSection("MATH6-P2", "MATH-6", 255901001L, 2026, "Fall")));
        edFi.server.verify(getRequestedFor(urlPathEqualTo("/data/v3/ed-fi/sections"))
                .withQueryParam("schoolYear", equalTo("2026")).withQueryParam("offset", equalTo("0")));
    }

    @Test
    void pages_are_read_from_the_last_to_the_first() {
        edFi.counts("ed-fi/students", 5);
        edFi.page("ed-fi/students", 2, 4, students(5, 5));
        edFi.page("ed-fi/students", 2, 2, students(3, 4));
        edFi.page("ed-fi/students", 2, 0, students(1, 2));

        assertThat(students(2)).containsExactly("5", "3", "4", "1", "2");
    }

    @Test
    void nothing_is_asked_for_where_there_is_nothing() {
        edFi.counts("ed-fi/students", 0);

        assertThat(students(500)).isEmpty();
        edFi.server.verify(1, getRequestedFor(urlPathEqualTo("/data/v3/ed-fi/students")));
    }

    @Test
    void a_window_of_changes_is_passed_on() {
        edFi.counts("ed-fi/students", 1);
        edFi.page("ed-fi/students", 500, 0, students(1, 1));

        edFi.reader(500).students(new ChangeWindow(7L, 9L), id -> {});

        edFi.server.verify(getRequestedFor(urlPathEqualTo("/data/v3/ed-fi/students"))
                .withQueryParam("minChangeVersion", equalTo("7")).withQueryParam("maxChangeVersion", equalTo("9")).withQueryParam("limit", equalTo("500")));
    }

    @Test
    void a_smaller_page_is_asked_for_when_the_target_refuses_the_size_and_stays() {
        edFi.counts("ed-fi/students", 30);
        for (int refused : new int[] {2000, 500, 100}) {
            edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("limit", equalTo("" + refused))
                    .willReturn(aResponse().withStatus(400).withBody("{\"message\":\"Limit must be omitted or set to a value between 0 and 50.\"}")));
        }
        edFi.page("ed-fi/students", 25, 25, students(26, 30));
        edFi.page("ed-fi/students", 25, 0, students(1, 25));
        EdFiReader reader = edFi.reader(2000);
        List<String> first = new ArrayList<>();
        reader.students(ChangeWindow.EVERYTHING, student -> first.add(student.value()));
        reader.students(ChangeWindow.EVERYTHING, student -> {});

        assertThat(first).hasSize(30);
        edFi.server.verify(1, getRequestedFor(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("limit", equalTo("100")));
    }

    @Test
    void a_target_that_does_not_count_is_read_forwards_to_an_empty_page() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("limit", equalTo("0")).willReturn(okJson("[]")));
        edFi.page("ed-fi/students", 2, 0, students(1, 2));
        edFi.page("ed-fi/students", 2, 2, students(3, 3));
        edFi.page("ed-fi/students", 2, 4, "[]");

        assertThat(students(2)).containsExactly("1", "2", "3");
    }

    @Test
    void a_target_that_ignores_the_offset_is_found_out() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).willReturn(okJson(students(1, 2))));

        assertThatThrownBy(() -> students(2)).isInstanceOfSatisfying(TargetRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo("PAGING_IGNORED"));
    }

    @Test
    void a_list_with_a_gap_is_not_complete() {
        edFi.counts("ed-fi/students", 5);
        edFi.page("ed-fi/students", 2, 4, students(5, 5));
        edFi.page("ed-fi/students", 2, 2, students(3, 3));

        assertThatThrownBy(() -> students(2)).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo("CHANGED_WHILE_READING"));
    }

    @Test
    void a_target_that_quietly_lists_fewer_rows_than_asked_for_is_found_out() {
        edFi.counts("ed-fi/students", 300);
        edFi.page("ed-fi/students", 500, 0, students(1, 100));

        assertThatThrownBy(() -> students(500)).hasMessageContaining("lower target.pageSize");
    }

    @ParameterizedTest
    @CsvSource({"500, PT1S", "502, PT1S", "503, PT1S"})
    void what_passes_is_tried_again_after_a_pause(int status, Duration pause) {
        edFi.page("ed-fi/students", 500, 0, students(1, 1));
        firstAnswersThen(1, aResponse().withStatus(status));

        assertThat(students(500)).containsExactly("1");
        assertThat(edFi.pauses).containsExactly(pause);
    }

    @Test
    void a_request_to_wait_is_honoured() {
        edFi.page("ed-fi/students", 500, 0, students(1, 1));
        firstAnswersThen(1, aResponse().withStatus(429).withHeader("Retry-After", "17"));

        assertThat(students(500)).containsExactly("1");
        assertThat(edFi.pauses).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void a_request_to_wait_for_long_ends_the_reading_and_says_until_when() {
        firstAnswersThen(1, aResponse().withStatus(503).withHeader("Retry-After", "600"));

        assertThatThrownBy(() -> students(500)).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.retryAt()).contains(edFi.clock.instant().plusSeconds(600)));
        assertThat(edFi.pauses).isEmpty();
    }

    @Test
    void broken_connections_and_truncated_answers_are_tried_again_and_no_row_of_them_counts() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("offset", equalTo("0")).inScenario("page")
                .whenScenarioStateIs(Scenario.STARTED).willSetStateTo("cut").willReturn(okJson("[{\"id\":\"1\",\"studentUniqueId\":\"1\"},{\"studentUn")));
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("offset", equalTo("0")).inScenario("page")
                .whenScenarioStateIs("cut").willSetStateTo("reset").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("offset", equalTo("0")).inScenario("page")
                .whenScenarioStateIs("reset").willReturn(okJson(students(1, 2))));
        edFi.counts("ed-fi/students", 2);

        assertThat(students(500)).containsExactly("1", "2");
        assertThat(edFi.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Maintenance</html>", "{\"message\":\"x\"}", "", "[{\"id\":\"1\",\"studentUniqueId\":\"1\"}"})
    void what_is_no_list_of_rows_is_given_up_after_several_attempts(String body) {
        edFi.counts("ed-fi/students", 2);
        edFi.page("ed-fi/students", 500, 0, body);

        assertThatThrownBy(() -> students(500)).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo("ANSWER_UNREADABLE"));
        assertThat(edFi.pauses).hasSize(4);
    }

    @Test
    void a_row_without_its_key_ends_the_reading() {
        edFi.counts("ed-fi/sections", 1);
        edFi.page("ed-fi/sections", 500, 0, "[" + SECTION.replace("sessionName", "hidden") + "]");

        assertThatThrownBy(() -> edFi.reader(500).sections(2026, ChangeWindow.EVERYTHING, section -> {}))
                .isInstanceOf(TargetRefusedException.class).hasMessageContaining("sessionName").hasMessageContaining("profile");
    }

    @Test
    void a_refused_token_is_renewed_without_a_pause() {
        edFi.counts("ed-fi/students", 1);
        edFi.page("ed-fi/students", 500, 0, students(1, 1));
        edFi.tokens.bearer();
        edFi.refusesToken("token-1");

        assertThat(students(500)).containsExactly("1");
        assertThat(edFi.tokenRequests()).isEqualTo(2);
        assertThat(edFi.pauses).isEmpty();
    }

    @Test
    void a_missing_permission_is_not_retried() {
        firstAnswersThen(9, aResponse().withStatus(403).withBody("{\"message\":\"Access to the resource could not be authorized. Are you missing a claim?\"}"));

        assertThatThrownBy(() -> students(500)).isInstanceOfSatisfying(TargetRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo("CLAIM_MISSING"));
        assertThat(edFi.pauses).isEmpty();
    }

    @Test
    void a_record_is_found_by_its_natural_key() {
        Map<String, String> key = new LmsxDialect().submissionKey("1-2", "1-2-3", "uri://a.example/x y", "77");
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/lmsx/assignmentSubmissions"))
                .withQueryParam("assignmentSubmissionIdentifier", equalTo("1-2-3"))
                .withQueryParam("namespace", equalTo("uri://a.example/x y"))
                .withQueryParam("studentUniqueId", equalTo("77"))
                .willReturn(okJson("""
                        [{"id":"abc","assignmentSubmissionIdentifier":"1-2-3","namespace":"URI://a.example/x y","studentReference":{"studentUniqueId":"77"}}]""")));

        assertThat(edFi.reader(500).findId("lmsx/assignmentSubmissions", key)).contains("abc");
    }

    @Test
    void a_student_gradebook_entry_is_found_by_its_entry_and_its_student() {
        Dialect gradebook = new GradebookDialect(GradebookVocabulary.read(Path.of(""), "uri://a"), ZoneOffset.UTC);
        String assignment = "1-" + "2".repeat(80);
        String shortened = ShortIdentifier.of(assignment);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/studentGradebookEntries"))
                .withQueryParam("gradebookEntryIdentifier", equalTo(shortened))
                .withQueryParam("namespace", equalTo("uri://a.example"))
                .withQueryParam("studentUniqueId", equalTo("77"))
                .willReturn(okJson("""
                        [{"id":"abc","gradebookEntryReference":{"gradebookEntryIdentifier":"%s","namespace":"uri://a.example","link":{"rel":"x"}},
                          "studentReference":{"studentUniqueId":"77"},"submissionStatusDescriptor":"uri://ed-fi.org/S#Graded"}]""".formatted(shortened))));

        assertThat(edFi.reader(500).findId("ed-fi/studentGradebookEntries", gradebook.submissionKey(assignment, assignment + "-5", "uri://a.example", "77")))
                .contains("abc");
    }

    @Test
    void a_list_in_partitions_is_walked_to_where_no_further_page_is_named() {
        edFi.root("7.3", "5.2.0", false);
        edFi.counts("ed-fi/students", 17);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students/partitions")).withQueryParam("number", equalTo("4"))
                .willReturn(okJson("{\"pageTokens\":[\"a+=\",\"b\"]}")));
        cursorPage("a+=", students(1, 2), "a2");
        cursorPage("a2", "[]", "a3");
        cursorPage("a3", students(3, 9), null);
        cursorPage("b", students(10, 17), null);

        assertThat(students(2)).hasSize(17).contains("1", "9", "17");
        edFi.server.verify(0, getRequestedFor(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("offset", matching(".*")));
    }

    @Test
    void a_list_that_is_much_shorter_than_counted_or_turns_in_a_circle_is_not_complete() {
        edFi.root("8.0", "5.2.0", false);
        edFi.counts("ed-fi/students", 100);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students/partitions")).willReturn(okJson("{\"pageTokens\":[\"a\"]}")));
        cursorPage("a", students(1, 2), null);
        assertThatThrownBy(() -> students(2)).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo("CHANGED_WHILE_READING"));

        cursorPage("a", students(1, 2), "a");
        assertThatThrownBy(() -> students(2)).isInstanceOfSatisfying(TargetRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo("PAGING_IGNORED"));
    }

    @Test
    void a_page_that_fails_in_the_middle_fails_the_whole_list() {
        edFi.root("7.3", "5.2.0", false);
        edFi.counts("ed-fi/students", 100);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students/partitions")).willReturn(okJson("{\"pageTokens\":[\"a\",\"b\"]}")));
        cursorPage("a", students(1, 100), null);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("pageToken", equalTo("b")).willReturn(aResponse().withStatus(403)));

        assertThatThrownBy(() -> students(2)).isInstanceOf(TargetRefusedException.class);
    }

    @Test
    void an_association_comes_with_the_flat_key_of_its_section() {
        edFi.counts("ed-fi/studentSectionAssociations", 1);
        edFi.page("ed-fi/studentSectionAssociations", 500, 0, """
                [{"id":"7D0F7AE1-c2cb-4d8f-a5d1-a1b9ac3c4a55","beginDate":"2025-08-20","endDate":"2026-01-15","homeroomIndicator":false,
                  "sectionReference":{"localCourseCode":"MATH-6","schoolId":9007199254740993,"schoolYear":2026,"sectionIdentifier":"P2","sessionName":"Fall"},
                  "studentReference":{"studentUniqueId":"604822","link":{"rel":"Student"}},"dualCreditIndicator":true}]""");
        List<RosterEntry<StudentSectionAssociation>> associations = new ArrayList<>();

        edFi.reader(500).associations(2026, ChangeWindow.EVERYTHING, associations::add);

        assertThat(associations).containsExactly(new RosterEntry<>("7d0f7ae1c2cb4d8fa5d1a1b9ac3c4a55", new StudentSectionAssociation("604822",
                new EdFiSection("P2", "MATH-6", 9_007_199_254_740_993L, 2026, "Fall"), LocalDate.of(2025, 8, 20), LocalDate.of(2026, 1, 15))));
        assertThat(associations.toString()).doesNotContain("604822");
    }

    @Test
    void a_record_that_is_not_there_has_no_id() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/lmsx/assignments")).willReturn(okJson("[]")));

        assertThat(edFi.reader(500).findId("lmsx/assignments", new LmsxDialect().assignmentKey("1-2", "uri://a"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"id\":\"abc\",\"assignmentIdentifier\":\"9-9\",\"namespace\":\"uri://a\"}]",
        "[{\"id\":\"abc\",\"assignmentIdentifier\":\"1-2\",\"namespace\":\"uri://a\"},{\"id\":\"def\"}]",
        "[{\"assignmentIdentifier\":\"1-2\",\"namespace\":\"uri://a\"}]"
    })
    void a_record_of_another_key_is_never_taken_for_the_one_to_delete(String rows) {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/lmsx/assignments")).willReturn(okJson(rows)));

        assertThatThrownBy(() -> edFi.reader(500).findId("lmsx/assignments", new LmsxDialect().assignmentKey("1-2", "uri://a")))
                .isInstanceOf(TargetRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"OldestChangeVersion\":3,\"NewestChangeVersion\":99}", "{\"oldestChangeVersion\":3,\"newestChangeVersion\":99}"})
    void change_versions_are_understood_in_either_letter_case(String body) {
        edFi.server.stubFor(get("/changeQueries/v1/availableChangeVersions").willReturn(okJson(body)));

        assertThat(edFi.reader(500).availableChangeVersions()).contains(new ChangeVersions(3, 99));
    }

    @Test
    void a_target_without_change_queries_has_no_change_versions() {
        assertThat(edFi.reader(500).availableChangeVersions()).isEmpty();
    }

    /** @param next the token of the next page; null for none */
    private void cursorPage(String token, String rows, String next) {
        ResponseDefinitionBuilder answer = okJson(rows);
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students"))
                .withQueryParam("pageToken", equalTo(token)).withQueryParam("pageSize", equalTo("2"))
                .willReturn(next == null ? answer : answer.withHeader("Next-Page-Token", next)));
    }

    private List<String> students(int pageSize) {
        List<String> ids = new ArrayList<>();
        edFi.reader(pageSize).students(ChangeWindow.EVERYTHING, student -> ids.add(student.value()));
        return ids;
    }

    private static String students(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\":\"" + id + "\",\"studentUniqueId\":\"" + id + "\",\"firstName\":\"X\"}").collect(Collectors.joining(",", "[", "]"));
    }

    /** Answers the question for the count so, as often as said, before it tells that there is one row. */
    private void firstAnswersThen(int times, ResponseDefinitionBuilder answer) {
        for (int time = 0; time < times; time++) {
            edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("limit", equalTo("0")).inScenario("count")
                    .whenScenarioStateIs(time == 0 ? Scenario.STARTED : "answered " + time)
                    .willSetStateTo("answered " + (time + 1)).willReturn(answer));
        }
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/ed-fi/students")).withQueryParam("limit", equalTo("0")).inScenario("count")
                .whenScenarioStateIs("answered " + times).willReturn(okJson("[]").withHeader("Total-Count", "1")));
    }
}
