package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasSubmissionsTest {

    private static final String ALGEBRA = "/courses/20411/students/submissions?student_ids[]=all&per_page=100";

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "null", textBlock = """
            late with deduction,          4410, 99051, graded,         44.5, 44.5,       true,  false, false
            excused,                      4410, 99052, graded,         null, null,       false, false, true
            zero by the late policy,      4410, 99053, unsubmitted,    0.0,  0,          false, true,  false
            extended,                     4410, 99054, submitted,      null, null,       false, false, false
            upcoming,                     4431, 99051, unsubmitted,    null, null,       false, false, false
            on paper and not judged,      4411, 99053, unsubmitted,    null, null,       false, false, false
            on paper and graded zero,     4411, 99052, graded,         0.0,  0,          false, false, false
            plain external tool,          4412, 99051, unsubmitted,    null, null,       false, false, false
            new quiz not done,            4413, 99052, unsubmitted,    null, null,       false, true,  false
            quiz within its grace,        4414, 99053, graded,         9.0,  9,          false, false, false
            quiz to be reviewed,          4414, 99052, pending_review, null, null,       false, false, false
            discussion graded unwritten,  4415, 99052, graded,         3.0,  3,          false, false, false
            handed in again when graded,  4415, 99051, submitted,      5.0,  5,          true,  false, false
            late but forgiven,            4415, 99054, graded,         4.0,  4,          false, false, false
            complete,                     4417, 99051, graded,         50.0, complete,   false, false, false
            incomplete,                   4417, 99052, graded,         0.0,  incomplete, false, false, false
            percent,                      4418, 99051, graded,         17.1, 85.5%,      false, false, false
            letter,                       4419, 99051, graded,         91.0, A-,         false, false, false
            more than twenty characters,  4420, 99051, graded,         4.0,  Exceeds the expectations of the standard, false, false, false
            half a point,                 4426, 99051, graded,         12.5, 12.5,       false, false, false
            no due date,                  4430, 99051, unsubmitted,    null, null,       false, false, false
            """)
    void every_situation_of_a_submission_is_told(
            String situation, long assignment, long user, String state, Double score, String grade, boolean late, boolean missing, boolean excused)
            throws Exception {
        JsonNode row = row(SANDBOX.client().all(ALGEBRA), assignment, user);

        assertThat(row.path("workflow_state").asText()).isEqualTo(state);
        assertThat(row.path("score").isNull() ? null : row.path("score").asDouble()).isEqualTo(score);
        assertThat(row.path("grade").textValue()).isEqualTo(grade);
        assertThat(row.path("late").asBoolean()).isEqualTo(late);
        assertThat(row.path("missing").asBoolean()).isEqualTo(missing);
        assertThat(row.path("excused").asBoolean()).isEqualTo(excused);
    }

    @Test
    void the_score_is_net_of_the_deduction_and_the_entered_one_gross() throws Exception {
        JsonNode row = SANDBOX.client().json("/courses/20411/assignments/4410/submissions/99051");

        assertThat(row.path("entered_score").asDouble()).isEqualTo(49.5);
        assertThat(row.path("points_deducted").asDouble()).isEqualTo(5.0);
        assertThat(row.path("seconds_late").asLong()).isPositive();
    }

    @Test
    void a_grade_that_is_hidden_has_no_posting_time_but_is_shown_to_the_administrator() throws Exception {
        JsonNode row = SANDBOX.client().json("/courses/20411/assignments/4432/submissions/99051");

        assertThat(row.path("posted_at").isNull()).isTrue();
        assertThat(row.path("score").asDouble()).isEqualTo(88.0);
    }

    @Test
    void after_handing_in_again_the_old_grade_no_longer_matches() throws Exception {
        JsonNode row = SANDBOX.client().json("/courses/20411/assignments/4415/submissions/99051");

        assertThat(row.path("attempt").asInt()).isEqualTo(2);
        assertThat(row.path("grade_matches_current_submission").asBoolean(true)).isFalse();
        assertThat(SANDBOX.client().json("/courses/20411/assignments/4415/submissions/99053").path("redo_request").asBoolean()).isTrue();
    }

    @Test
    void the_due_date_is_the_students_own() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all(ALGEBRA);

        assertThat(row(rows, 4410, 99051).path("cached_due_date").asText()).isEqualTo("2026-11-16T05:59:59Z");
        assertThat(row(rows, 4410, 99053).path("cached_due_date").asText()).isEqualTo("2026-11-13T05:59:59Z");
        assertThat(row(rows, 4410, 99055).path("cached_due_date").asText()).as("in two sections").isEqualTo("2026-11-16T05:59:59Z");
        assertThat(row(rows, 4437, 99053).path("cached_due_date").isNull()).as("an override without a date").isTrue();
    }

    @Test
    void a_student_in_two_sections_of_a_course_has_one_row() throws Exception {
        assertThat(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410").stream().filter(row -> row.path("user_id").asLong() == 99055)).hasSize(1);
        assertThat(row(sectionRows(30877), 4410, 99055).path("id")).isEqualTo(row(sectionRows(30900), 4410, 99055).path("id"));
    }

    @Test
    void rows_of_anonymous_work_have_no_user() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4433");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.has("user_id")).isFalse();
            assertThat(row.has("preview_url")).isFalse();
            assertThat(row.path("anonymous_id").asText()).isNotEmpty();
        });
    }

    @Test
    void the_bulk_list_has_the_test_student_and_concluded_and_inactive_ones_but_no_dropped_one() throws Exception {
        assertThat(users(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410"))).contains(99056L, 99057L, 99058L, 99099L).doesNotContain(99064L);
    }

    @Test
    void the_list_of_one_assignment_has_current_students_only() throws Exception {
        assertThat(users(SANDBOX.client().all("/courses/20411/assignments/4410/submissions?per_page=100")))
                .contains(99051L, 99058L).doesNotContain(99056L, 99057L, 99063L, 99064L);
    }

    @Test
    void unpublished_and_deleted_assignments_are_in_no_bulk_list() throws Exception {
        assertThat(SANDBOX.client().all(ALGEBRA)).extracting(row -> row.path("assignment_id").asLong()).doesNotContain(4421L, 4434L).contains(4410L);
    }

    @Test
    void without_student_ids_the_callers_own_are_meant_and_refused() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get("/courses/20411/students/submissions");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void an_empty_page_has_a_next_one_where_rows_are_filtered_after_paging() throws Exception {
        List<JsonNode> pages = SANDBOX.client().pages("/courses/20425/students/submissions?student_ids[]=all&per_page=100");

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).isEmpty();
        assertThat(pages.get(1)).hasSize(36);
    }

    @Test
    void with_visibility_the_rows_of_unassigned_students_are_shown_as_such() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all("/courses/20425/students/submissions?student_ids[]=all&per_page=100&include[]=visibility");

        assertThat(rows).hasSize(144);
        assertThat(rows).filteredOn(row -> row.path("assignment_visible").asBoolean()).hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({"4427, 99051, false", "4427, 99053, true", "4428, 99051, true", "4428, 99052, false", "4429, 99054, true", "4429, 99051, false"})
    void work_for_a_section_a_student_or_a_group_is_visible_to_these_only(long assignment, long user, boolean visible) throws Exception {
        List<JsonNode> rows = SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=" + assignment);

        assertThat(users(rows).contains(user)).isEqualTo(visible);
    }

    @Test
    void since_means_later_than_never_at() throws Exception {
        String handedIn = SANDBOX.client().json("/courses/20411/assignments/4410/submissions/99051").path("submitted_at").asText();
        String graded = SANDBOX.client().json("/courses/20411/assignments/4410/submissions/99051").path("graded_at").asText();

        assertThat(users(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410&submitted_since=" + handedIn))).doesNotContain(99051L).contains(99054L);
        assertThat(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410&graded_since=" + graded)).isEmpty();
        assertThat(users(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410&graded_since=" + graded.replace("10Z", "09Z")))).contains(99051L);
    }

    @Test
    void both_sinces_must_hold() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all(ALGEBRA + "&submitted_since=2026-11-01T00:00:00Z&graded_since=2026-11-01T00:00:00Z");

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("submitted_at").isNull()).isFalse();
            assertThat(row.path("graded_at").isNull()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "unsubmitted", "graded", "pending_review"})
    void one_state_can_be_asked_for(String state) throws Exception {
        assertThat(SANDBOX.client().all(ALGEBRA + "&workflow_state=" + state)).isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("workflow_state").asText()).isEqualTo(state));
    }

    @Test
    void concluded_students_can_be_asked_for() throws Exception {
        assertThat(users(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410&enrollment_state=concluded"))).containsExactly(99056L);
        assertThat(users(SANDBOX.client().all(ALGEBRA + "&assignment_ids[]=4410&enrollment_state=active"))).doesNotContain(99056L);
    }

    @ParameterizedTest
    @CsvSource({
        "assignment_ids[]=4421, 403", "assignment_ids[]=999999, 403", "submitted_since=yesterday, 400", "graded_since=2026-13-01, 400",
        "enrollment_state=asleep, 400"})
    void unfit_parameters_are_refused(String parameter, int status) throws Exception {
        assertThat(SANDBOX.client().get(ALGEBRA + "&" + parameter).statusCode()).isEqualTo(status);
    }

    @Test
    void more_than_a_hundred_named_students_are_refused() throws Exception {
        String ids = IntStream.range(0, 101).mapToObj(id -> "student_ids[]=" + id).collect(Collectors.joining("&"));

        HttpResponse<String> response = SANDBOX.client().get("/courses/20411/students/submissions?" + ids);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("too many students");
    }

    @Test
    void grouped_rows_are_paged_by_student_and_name_the_section() throws Exception {
        List<JsonNode> pages = SANDBOX.client().pages("/sections/sis_section_id:25590100103Trad220ALG112012/students/submissions?student_ids[]=all&grouped=1&per_page=2");

        assertThat(pages.get(0)).hasSize(2);
        assertThat(pages.get(0).get(0).path("section_id").asLong()).isEqualTo(30900);
        assertThat(pages.get(0).get(0).path("submissions")).hasSizeGreaterThan(20);
    }

    @Test
    void descending_order_has_page_numbers() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get(ALGEBRA.replace("per_page=100", "per_page=10") + "&order_direction=descending");

        assertThat(SandboxClient.next(response)).hasValueSatisfying(next -> assertThat(next).contains("page=2"));
        assertThat(ids(SANDBOX.client().all(ALGEBRA + "&order_direction=descending"))).isEqualTo(reversed(ids(SANDBOX.client().all(ALGEBRA))));
    }

    @Test
    void the_order_of_grading_gives_each_row_once() throws Exception {
        List<JsonNode> rows = SANDBOX.client().all(ALGEBRA.replace("per_page=100", "per_page=7") + "&order=graded_at");

        assertThat(ids(rows)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(SANDBOX.client().all(ALGEBRA)));
        assertThat(rows.stream().map(row -> row.path("graded_at").asText("")).map(time -> time.equals("null") ? "" : time).toList()).isSorted();
    }

    @Test
    void fields_can_be_left_out() throws Exception {
        JsonNode row = SANDBOX.client().all(ALGEBRA + "&exclude_response_fields[]=attachments&exclude_response_fields[]=preview_url"
                + "&exclude_response_fields[]=body&exclude_response_fields[]=score").get(0);

        assertThat(row.has("attachments") || row.has("preview_url") || row.has("body")).isFalse();
        assertThat(row.has("score")).as("not among those that may be left out").isTrue();
    }

    @Test
    void only_some_fields_can_be_asked_for() throws Exception {
        assertThat(SANDBOX.client().all(ALGEBRA + "&response_fields[]=id&response_fields[]=late").get(0).fieldNames()).toIterable()
                .containsExactly("id", "late");
    }

    private static List<JsonNode> sectionRows(long section) throws Exception {
        return SANDBOX.client().all("/sections/" + section + "/students/submissions?student_ids[]=all&per_page=100");
    }

    private static JsonNode row(List<JsonNode> rows, long assignment, long user) {
        return rows.stream().filter(row -> row.path("assignment_id").asLong() == assignment && row.path("user_id").asLong() == user)
                .findFirst().orElseThrow(() -> new AssertionError("no row of " + assignment + " and " + user));
    }

    private static List<Long> users(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("user_id").asLong()).toList();
    }

    private static List<Long> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("id").asLong()).toList();
    }

    private static List<Long> reversed(List<Long> list) {
        List<Long> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
