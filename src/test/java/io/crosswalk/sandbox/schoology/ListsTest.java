package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private static final String ALGEBRA = "/sections/4318461";

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private final Caller caller = SCHOOLOGY.caller();

    @Test
    void pages_hold_twenty_unless_more_are_asked_for_and_never_more_than_two_hundred() throws Exception {
        assertThat(caller.json("/users").path("user")).hasSize(20);
        assertThat(caller.json("/users?limit=50").path("user")).hasSize(50);
        assertThat(caller.json("/users?limit=5000").path("links").path("self").asText()).endsWith("start=0&limit=200");
        assertThat(caller.status("/users?limit=many")).isEqualTo(400);
    }

    @Test
    void the_pages_of_users_hold_everyone_once() throws Exception {
        List<JsonNode> all = caller.all("/users?limit=33", "user");

        assertThat(all).map(user -> user.path("uid").asText()).doesNotHaveDuplicates().contains("48289", "600001", "500001").doesNotContain("48405");
        assertThat(all).hasSize(caller.json("/users").path("total").asInt());
        assertThat(caller.json("/users").path("total").isTextual()).isTrue();
    }

    @Test
    void users_are_found_by_role_building_and_sis_id() throws Exception {
        assertThat(caller.all("/users?role_ids=1216", "user")).map(user -> user.path("school_uid").asText()).containsExactly("2000015");
        assertThat(caller.all("/users?building_id=344240", "user")).hasSize(10);
        assertThat(caller.all("/users?school_uids=2000001,2000901,2001001", "user")).map(user -> user.path("uid").asText())
                .containsExactly("48289", "48403", "48404", "600001");
        assertThat(caller.status("/users?school_uids=" + numbers(51))).isEqualTo(400);
    }

    @Test
    void inactive_users_are_in_a_list_of_their_own() throws Exception {
        JsonNode list = caller.json("/users/inactive");

        assertThat(list.path("user")).hasSize(1);
        assertThat(list.path("user").get(0).path("school_uid").asText()).isEqualTo("2000902");
        assertThat(list.path("user").get(0).path("inactive_timestamp").isIntegralNumber()).isTrue();
        assertThat(caller.status("/users/48405")).isEqualTo(404);
    }

    @Test
    void roles_of_buildings_stand_apart() throws Exception {
        JsonNode roles = caller.json("/roles");

        assertThat(roles.path("role")).map(role -> role.path("title").asText()).contains("Student", "Teacher", "Parent", "Counselor");
        assertThat(roles.path("building_role")).map(role -> role.path("id").asText()).containsExactly("1216");
    }

    @Test
    void courses_lead_to_sections_and_past_ones_must_be_asked_for() throws Exception {
        Set<String> current = caller.all("/courses/1407702/sections", "section").stream().map(section -> section.path("section_title").asText())
                .collect(Collectors.toSet());

        assertThat(current).containsExactlyInAnyOrder("Period 1", "Given up");
        assertThat(caller.all("/courses/1407702/sections?include_past=0", "section")).hasSize(3);
        assertThat(caller.all("/courses", "course")).map(course -> course.path("title").asText()).contains("Algebra I", "Chess Club", "English 9");
        assertThat(caller.json("/courses").path("total").isTextual()).isTrue();
    }

    @Test
    void sections_are_found_by_their_sis_code() throws Exception {
        assertThat(caller.all("/sections?section_school_codes=SGY-ALG-P2,SGY-S00001,NOWHERE", "section")).map(section -> section.path("id").asText())
                .containsExactly("4318461", "5000001");
        assertThat(caller.json("/sections/ext/SGY-ALG-P3").path("parent_id").asText()).isEqualTo("4318461");
        assertThat(caller.status("/sections/ext/NOWHERE")).isEqualTo(404);
        assertThat(caller.status("/sections?section_school_codes=" + numbers(51))).isEqualTo(400);
    }

    @Test
    void enrollments_come_in_every_status_unless_some_are_asked_for() throws Exception {
        List<JsonNode> all = caller.all(ALGEBRA + "/enrollments", "enrollment");

        assertThat(all).map(enrollment -> enrollment.path("status").asText()).contains("1", "2", "3", "4", "5");
        assertThat(all).map(enrollment -> enrollment.path("admin").asText()).containsOnly("0", "1");
        assertThat(all).map(enrollment -> enrollment.path("admin").isTextual()).contains(true, false);
        assertThat(caller.all(ALGEBRA + "/enrollments?enrollment_status=2,5", "enrollment")).hasSize(2);
        assertThat(caller.all(ALGEBRA + "/enrollments?uid=48289", "enrollment")).map(enrollment -> enrollment.path("id").asText())
                .containsExactly("44783151");
    }

    @Test
    void the_next_page_of_enrollments_is_said_to_be_at_a_host_of_former_times() throws Exception {
        String next = caller.json(ALGEBRA + "/enrollments").path("links").path("next").asText();

        assertThat(next).isEqualTo("http://api.schoologize.invalid/schoology/v1/sections/4318461/enrollments?start=20&limit=20");
    }

    @Test
    void a_page_of_material_may_hold_more_than_was_asked_for() throws Exception {
        JsonNode page = caller.json(ALGEBRA + "/grade_items?limit=5");

        assertThat(page.path("assignment")).hasSize(7);
        assertThat(page.path("links").path("self").asText()).contains("/grade-items?");
        List<JsonNode> all = caller.all(ALGEBRA + "/grade_items?limit=5", "assignment");
        assertThat(all).map(item -> item.path("id").asText()).doesNotHaveDuplicates().hasSize(page.path("total").asInt());
    }

    @Test
    void assignments_are_material_with_ids_as_texts_and_without_discussions() throws Exception {
        List<JsonNode> assignments = caller.all(ALGEBRA + "/assignments", "assignment");

        assertThat(assignments).map(item -> item.path("type").asText()).containsOnly("assignment", "assessment");
        assertThat(assignments).allMatch(item -> item.path("id").isTextual());
        assertThat(caller.all(ALGEBRA + "/grade_items", "assignment")).allMatch(item -> item.path("id").isNumber())
                .map(item -> item.path("type").asText()).contains("discussion", "assessment", "external_tool", "scorm_package");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5699948|[44783151,44783153]", "5699949|\"[44783151]\"", "5699950|{\"assignee\":[\"44783151\"]}", "5699937|[]"})
    void assignees_come_in_three_forms(long item, String form) throws Exception {
        assertThat(caller.json(ALGEBRA + "/grade_items/" + item).path("assignees")).hasToString(form);
    }

    @Test
    void groups_are_counted_and_not_paged() throws Exception {
        JsonNode groups = caller.json(ALGEBRA + "/grading_groups?limit=1");

        assertThat(groups.path("count").asInt()).isEqualTo(3);
        assertThat(groups.path("grading_groups")).hasSize(3);
        assertThat(groups.path("grading_groups").get(0).path("members")).hasSize(3);
        assertThat(caller.json(ALGEBRA + "/grade_items/5699951").path("grading_group_ids")).hasToString("[971]");
    }

    @Test
    void a_due_date_is_a_local_time_or_empty() throws Exception {
        assertThat(caller.json(ALGEBRA + "/assignments/5699937").path("due").asText()).isEqualTo("2026-11-12 23:59:59");
        assertThat(caller.json(ALGEBRA + "/assignments/5699940").path("due").asText("none")).isEmpty();
    }

    @Test
    void the_newest_revision_hides_the_others_even_if_it_is_a_draft() throws Exception {
        String path = ALGEBRA + "/submissions/5699937";

        assertThat(caller.all(path, "revision")).filteredOn(row -> row.path("uid").asLong() == 48293).map(row -> row.path("draft").asInt()).containsExactly(1);
        assertThat(caller.all(path + "?all_revisions=1", "revision")).filteredOn(row -> row.path("uid").asLong() == 48293)
                .map(row -> row.path("revision_id").asInt()).containsExactly(2, 1);
        assertThat(caller.json(path + "/48293").path("revision")).map(row -> row.path("revision_id").asInt()).containsExactly(1, 2);
        assertThat(caller.json(path).has("total")).isFalse();
    }

    @Test
    void late_is_a_number_here_and_a_text_there() throws Exception {
        List<JsonNode> rows = caller.all(ALGEBRA + "/submissions/5699937", "revision");

        assertThat(rows).filteredOn(row -> row.path("late").asInt() == 1).map(row -> row.path("late").isTextual()).contains(true, false);
    }

    @Test
    void grades_are_by_enrollment_and_may_be_numbers_texts_letters_or_null() throws Exception {
        List<JsonNode> rows = caller.pages(ALGEBRA + "/grades?assignment_id=5699937").stream()
                .flatMap(page -> page.path("grades").path("grade").valueStream()).toList();

        assertThat(rows).allMatch(row -> row.path("enrollment_id").isInt() && !row.has("uid"));
        assertThat(rows).map(row -> row.path("grade").toString()).contains("44.5", "\"0\"", "\"A\"", "null");
        assertThat(rows).map(row -> row.path("exception").asInt()).contains(1, 2, 3);
        assertThat(caller.json(ALGEBRA + "/grades").path("links").has("next")).isTrue();
    }

    @Test
    void no_grades_are_null_and_no_rows_an_empty_list() throws Exception {
        JsonNode grades = caller.json("/sections/4318506/grades");

        assertThat(grades.has("grades") && grades.path("grades").isNull()).isTrue();
        assertThat(caller.json("/sections/4318506/enrollments").path("enrollment").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"enrollments, enrollment", "grade_items, assignment", "submissions/5701011, revision"})
    void one_section_writes_what_is_alone_without_a_list(String path, String key) throws Exception {
        assertThat(caller.json("/sections/4318471/" + path).path(key).isObject()).isTrue();
    }

    @Test
    void discussions_have_two_ids_and_comments() throws Exception {
        List<JsonNode> threads = caller.all(ALGEBRA + "/discussions", "discussion");

        assertThat(threads).map(thread -> thread.path("graded").asInt()).containsExactly(0, 1);
        assertThat(threads.get(1).path("grade_item_id").asLong()).isEqualTo(5699744).isNotEqualTo(threads.get(1).path("id").asLong());
        assertThat(caller.all(ALGEBRA + "/discussions/5699944/comments", "comment")).map(comment -> comment.path("uid").asLong())
                .containsExactly(47001L, 48289L, 48290L, 48291L);
        assertThat(caller.all(ALGEBRA + "/submissions/5699744", "revision")).isEmpty();
        assertThat(caller.status(ALGEBRA + "/submissions/5699944")).isEqualTo(404);
    }

    @Test
    void statistics_of_the_dropbox_come_only_when_asked_for() throws Exception {
        assertThat(caller.json(ALGEBRA + "/grade_items").path("assignment").get(0).has("dropbox_last_submission")).isFalse();
        assertThat(caller.all(ALGEBRA + "/grade_items?with_dropbox_stats=TRUE", "assignment"))
                .allMatch(item -> item.has("dropbox_last_submission") && item.has("dropbox_submissions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sections/4318461/gradeitems", "/sections/4318461/grade-items?start=0&limit=20", "/schools/344200/building"})
    void a_misspelt_address_looks_like_success(String path) throws Exception {
        JsonNode parent = caller.json(path);

        assertThat(parent.path("id").asText()).isIn("4318461", "344200");
        assertThat(parent.has("assignment")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/sections/1, 404", "/sections/abc, 400", "/sections/4318461/completion, 404", "/sections/4318461/attendance, 410",
        "/courses/1407691/discussions, 403", "/nowhere, 404", "/courses/1, 404", "/users/1, 404", "/users/48289/grades, 403",
        "/sections/4318461/grade_items/1, 404", "/sections/4318461/submissions/1, 404"})
    void what_is_not_there_is_refused_without_json(String path, int status) throws Exception {
        var response = caller.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).doesNotStartWith("{");
    }

    @Test
    void the_grades_of_a_person_need_a_section() throws Exception {
        JsonNode grades = caller.json("/users/48289/grades?section_id=4318461");

        assertThat(grades.path("section").get(0).path("period").get(0).path("assignment")).isNotEmpty();
        assertThat(caller.all("/users/48289/sections", "section")).map(section -> section.path("id").asText()).contains("4318461");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
