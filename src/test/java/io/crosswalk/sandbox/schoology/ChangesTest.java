package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has an ordinary student of section 5000001 for itself. */
class ChangesTest {

    private static final String SECTION = "/sections/5000001";
    private static final long NOTES = 7000001;
    private static final long TEST = 7000003;
    private static final long PROJECT = 7000004;

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private final Caller caller = SCHOOLOGY.caller();

    @BeforeEach
    void let_time_pass() {
        SCHOOLOGY.clock().advance(Duration.ofSeconds(60));
    }

    @Test
    void handing_in_moves_the_stamp_of_the_dropbox_and_nothing_else() throws Exception {
        JsonNode before = item(PROJECT);
        long since = now();

        SCHOOLOGY.control("submit", about(PROJECT, 600001));

        assertThat(item(PROJECT).path("dropbox_last_submission").asLong()).isEqualTo(since);
        assertThat(item(PROJECT).path("last_updated")).isEqualTo(before.path("last_updated"));
        assertThat(changedGrades(since)).isEmpty();
        assertThat(truth(PROJECT, 600001)).hasValueSatisfying(row -> {
            assertThat(row.path("status").asText()).isEqualTo("on-time");
            assertThat(row.path("submissionDateTime").asText()).isEqualTo(SCHOOLOGY.clock().instant().toString());
        });
    }

    @Test
    void work_after_the_due_date_is_late_unless_the_teacher_takes_it() throws Exception {
        SCHOOLOGY.control("submit", about(NOTES, 600002));
        assertThat(newest(NOTES, 600002).path("late").asInt()).isEqualTo(1);
        assertThat(status(NOTES, 600002)).hasValue("late");

        SCHOOLOGY.control("submit", about(NOTES, 600002, "'late':false"));
        assertThat(newest(NOTES, 600002).path("late").asInt()).isZero();
        assertThat(status(NOTES, 600002)).hasValueSatisfying(status -> assertThat(status).isIn("on-time", "graded"));
    }

    @Test
    void a_due_date_moved_later_leaves_the_flag_of_late_work_alone() throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'Short notice','due_at':'2026-11-22T05:59:59Z','points':10}");
        SCHOOLOGY.control("submit", about(item, 600003));

        SCHOOLOGY.control("set-due-date", "{'section_id':5000001,'item_id':" + item + ",'due_at':'2026-12-22T05:59:59Z'}");

        assertThat(item(item).path("due").asText()).isEqualTo("2026-12-21 23:59:59");
        assertThat(item(item).path("last_updated").asLong()).isEqualTo(now());
        assertThat(status(item, 600003)).hasValue("late");
        assertThat(status(item, 600004)).hasValue("Upcoming");
    }

    @Test
    void a_draft_shows_and_can_be_taken_back() throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'Poem'}");
        SCHOOLOGY.control("save-draft", about(item, 600005));
        assertThat(status(item, 600005)).hasValue("draft");
        assertThat(item(item).path("dropbox_submissions").asInt()).isZero();

        SCHOOLOGY.control("submit", about(item, 600005));
        assertThat(caller.json(SECTION + "/submissions/" + item + "/600005").path("revision")).hasSize(1);
        SCHOOLOGY.control("unsubmit", about(item, 600005));

        assertThat(status(item, 600005)).hasValue("Upcoming");
        assertThat(item(item).path("dropbox_last_submission").asLong()).isZero();
    }

    @Test
    void a_grade_moves_its_own_stamp_and_no_other() throws Exception {
        JsonNode before = item(TEST);
        long since = now();

        SCHOOLOGY.control("grade", about(TEST, 600006, "'score':33.5"));

        assertThat(changedGrades(since)).hasSize(1).first().satisfies(row -> assertThat(row.path("grade").asText()).isEqualTo("33.5"));
        assertThat(item(TEST)).isEqualTo(before);
        assertThat(truth(TEST, 600006)).hasValueSatisfying(row -> assertThat(row.path("grade").asText()).isEqualTo("33.5"));
    }

    @ParameterizedTest
    @CsvSource({"excused, 1, excused", "incomplete, 2, missing", "missing, 3, missing", "none, 0, missing"})
    void a_mark_takes_the_grade_away(String mark, int exception, String status) throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'Marked','due_at':'2026-11-22T05:59:59Z'}");
        SCHOOLOGY.control("grade", about(item, 600007, "'score':50"));
        assertThat(status(item, 600007)).hasValue("graded");
        long since = now();

        SCHOOLOGY.control("mark", about(item, 600007, "'mark':'" + mark + "'"));

        assertThat(changedGrades(since)).filteredOn(row -> row.path("assignment_id").asLong() == item).hasSize(1).first().satisfies(row -> {
            assertThat(row.path("exception").asInt()).isEqualTo(exception);
            assertThat(row.path("grade").isNull()).isTrue();
        });
        assertThat(status(item, 600007)).hasValue(status);
    }

    @Test
    void a_removed_grade_shows_in_no_filter() throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'Graded by mistake'}");
        SCHOOLOGY.control("grade", about(item, 600008, "'score':5"));
        SCHOOLOGY.clock().advance(Duration.ofSeconds(60));
        long since = now();
        JsonNode before = item(item);

        SCHOOLOGY.control("remove-grade", about(item, 600008));

        assertThat(changedGrades(since)).isEmpty();
        assertThat(item(item)).isEqualTo(before);
        assertThat(status(item, 600008)).hasValue("Upcoming");
    }

    @Test
    void grades_are_hidden_and_released_with_the_material() throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'Held back'}");
        SCHOOLOGY.control("grade", about(item, 600009, "'score':5"));
        SCHOOLOGY.clock().advance(Duration.ofSeconds(60));
        long since = now();

        SCHOOLOGY.control("hide-grades", "{'section_id':5000001,'item_id':" + item + "}");
        assertThat(item(item).path("auto_publish_grades").asInt()).isZero();
        assertThat(item(item).path("last_updated").asLong()).isEqualTo(since);
        assertThat(changedGrades(since)).isEmpty();
        assertThat(truth(item, 600009)).hasValueSatisfying(row -> assertThat(row.path("points").isNull()).isTrue());

        SCHOOLOGY.control("release-grades", "{'section_id':5000001,'item_id':" + item + "}");
        assertThat(status(item, 600009)).hasValue("graded");
    }

    @Test
    void work_is_added_renamed_assigned_withdrawn_and_deleted() throws Exception {
        long item = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'New','type':'discussion','due_at':'2026-12-22T05:59:59Z','points':7.5}");
        String about = "{'section_id':5000001,'item_id':" + item;
        assertThat(item(item).path("id").asLong()).isNotEqualTo(item);
        assertThat(status(item, 600010)).hasValue("Upcoming");

        SCHOOLOGY.control("rename-work", about + ",'title':'Newer'}");
        SCHOOLOGY.control("submit", about(item, 600010));
        assertThat(item(item).path("title").asText()).isEqualTo("Newer");
        assertThat(caller.all(SECTION + "/discussions/" + item(item).path("id").asLong() + "/comments", "comment")).hasSize(1);

        SCHOOLOGY.control("assign", about + ",'enrollment_ids':[50000010]}");
        assertThat(status(item, 600010)).hasValue("on-time");
        assertThat(status(item, 600011)).isEmpty();

        SCHOOLOGY.control("unpublish", about + "}");
        assertThat(item(item).path("published").asInt()).isZero();
        assertThat(status(item, 600010)).isEmpty();
        SCHOOLOGY.control("publish", about + "}");
        assertThat(status(item, 600010)).hasValue("on-time");

        SCHOOLOGY.control("delete-work", about + "}");
        assertThat(caller.all(SECTION + "/grade_items", "assignment")).noneMatch(row -> row.path("grade_item_id").asLong() == item);
        assertThat(status(item, 600010)).isEmpty();
    }

    @Test
    void a_group_that_changes_leaves_no_trace_on_the_material() throws Exception {
        JsonNode before = caller.json("/sections/4318461/grade_items/5699951?with_dropbox_stats=TRUE");

        SCHOOLOGY.control("set-group", "{'section_id':4318461,'group_id':971,'enrollment_ids':[44783152,44783155]}");

        JsonNode after = caller.json("/sections/4318461/grade_items/5699951?with_dropbox_stats=TRUE");
        assertThat(after.path("last_updated")).isEqualTo(before.path("last_updated"));
        assertThat(after.path("grading_group_ids")).isEqualTo(before.path("grading_group_ids"));
        assertThat(caller.json("/sections/4318461/grading_groups").path("grading_groups").get(0).path("members")).hasToString("[44783152,44783155]");
    }

    @Test
    void a_dropped_student_is_gone_without_a_word() throws Exception {
        int before = caller.json(SECTION + "/enrollments").path("total").asInt();

        SCHOOLOGY.control("drop-student", "{'section_id':5000001,'user_id':600012}");

        assertThat(caller.json(SECTION + "/enrollments").path("total").asInt()).isEqualTo(before - 1);
        assertThat(status(PROJECT, 600012)).isEmpty();
    }

    @Test
    void an_ended_enrollment_keeps_what_there_was_and_gets_nothing_new() throws Exception {
        Optional<String> before = status(PROJECT, 600013);
        SCHOOLOGY.control("end-enrollment", "{'section_id':5000001,'user_id':600013,'status':'archived'}");
        long later = SCHOOLOGY.control("add-work", "{'section_id':5000001,'title':'After you left'}");

        assertThat(caller.all(SECTION + "/enrollments?uid=600013", "enrollment").get(0).path("status").asText()).isEqualTo("5");
        assertThat(status(PROJECT, 600013)).isPresent().isEqualTo(before);
        assertThat(status(later, 600013)).isEmpty();
        SCHOOLOGY.control("grade", about(PROJECT, 600013, "'score':1"));
        assertThat(status(PROJECT, 600013)).hasValue("graded");

        SCHOOLOGY.control("resume-enrollment", "{'section_id':5000001,'user_id':600013}");
        assertThat(status(later, 600013)).hasValue("Upcoming");
    }

    @ParameterizedTest
    @CsvSource({"4318511, 1407706, false, 0, 1", "4318471, 1407705, true, 1, 0"})
    void a_section_that_ends_keeps_what_there_was(long section, long course, boolean closed, int listed, int active) throws Exception {
        long before = rows(section);
        SCHOOLOGY.control("end-section", "{'section_id':" + section + ",'closed':" + closed + "}");
        SCHOOLOGY.control("add-work", "{'section_id':" + section + ",'title':'Too late'}");

        assertThat(caller.all("/courses/" + course + "/sections", "section").stream().filter(row -> row.path("id").asLong() == section)).hasSize(listed);
        assertThat(caller.json("/sections/" + section).path("active").asInt()).isEqualTo(active);
        assertThat(rows(section)).isEqualTo(before);
    }

    private static long rows(long section) throws Exception {
        return StreamSupport.stream(SCHOOLOGY.truth().path("submissions").spliterator(), false)
                .filter(row -> row.path("submissionIdentifier").asText().startsWith(section + "-")).count();
    }

    @Test
    void a_new_student_counts_when_ed_fi_knows_the_sis_id() throws Exception {
        long unknown = SCHOOLOGY.control("add-student", "{'section_id':5000001,'first_name':'A','last_name':'B','sis_id':'2999999'}");
        long known = SCHOOLOGY.control("add-student", "{'section_id':5000001,'first_name':'C','last_name':'D','sis_id':'2000902'}");

        assertThat(caller.json("/users/" + unknown).path("school_uid").asText()).isEqualTo("2999999");
        assertThat(status(PROJECT, unknown)).isEmpty();
        assertThat(status(PROJECT, known)).hasValue("Upcoming");
        SCHOOLOGY.control("enroll", "{'section_id':5000002,'user_id':" + known + "}");
        assertThat(caller.all("/users/" + known + "/sections", "section")).hasSize(2);

        SCHOOLOGY.control("deactivate-user", "{'user_id':" + known + "}");
        assertThat(caller.status("/users/" + known)).isEqualTo(404);
        assertThat(caller.all("/users/inactive", "user")).anyMatch(user -> user.path("uid").asLong() == known);
        assertThat(status(PROJECT, known)).isEmpty();
    }

    private static String about(long item, long user, String... more) {
        return "{'section_id':5000001,'item_id':" + item + ",'user_id':" + user + (more.length == 0 ? "" : "," + more[0]) + "}";
    }

    private static long now() {
        return SCHOOLOGY.clock().instant().getEpochSecond();
    }

    private JsonNode item(long item) throws Exception {
        return caller.all(SECTION + "/grade_items?with_dropbox_stats=TRUE", "assignment").stream()
                .filter(row -> row.path("grade_item_id").asLong() == item).findFirst().orElseThrow();
    }

    private JsonNode newest(long item, long user) throws Exception {
        return caller.all(SECTION + "/submissions/" + item + "?limit=200", "revision").stream()
                .filter(row -> row.path("uid").asLong() == user).findFirst().orElseThrow();
    }

    private List<JsonNode> changedGrades(long since) throws Exception {
        return caller.pages(SECTION + "/grades?timestamp=" + since).stream().flatMap(page -> page.path("grades").path("grade").valueStream()).toList();
    }

    private Optional<JsonNode> truth(long item, long user) throws Exception {
        return StreamSupport.stream(SCHOOLOGY.truth().path("submissions").spliterator(), false)
                .filter(row -> row.path("submissionIdentifier").asText().equals("5000001-" + item + "-" + user)).findFirst();
    }

    private Optional<String> status(long item, long user) throws Exception {
        return truth(item, user).map(row -> row.path("status").asText());
    }
}
