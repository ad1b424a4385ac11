package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change moves, and what it leaves as it was. */
class ChangesTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;
    private long before;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @BeforeEach
    void letTimePass() {
        SANDBOX.clock().advance(Duration.ofMinutes(1));
        before = SANDBOX.clock().instant().getEpochSecond();
        SANDBOX.clock().advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "submit | {'activity':'assign-9','user_id':51} | usersubmissions",
        "save-draft | {'activity':'assign-4','user_id':56} | usersubmissions",
        "revert-to-draft | {'activity':'assign-4','user_id':52} | usersubmissions",
        "remove-submission | {'activity':'assign-1','user_id':53} | usersubmissions",
        "reopen | {'activity':'assign-4','user_id':53} | usersubmissions",
        "grade | {'activity':'assign-1','user_id':51,'grade':93} | usergrades",
        "grade | {'activity':'assign-1','user_id':62,'grade':50} | usersubmissions usergrades",
        "submit | {'activity':'quiz-3','user_id':54,'marks':2} | userattempts usergrades",
        "submit | {'activity':'quiz-3','user_id':55} | userattempts",
        "start-attempt | {'activity':'quiz-3','user_id':56} | userattempts",
        "submit | {'activity':'forum-3','user_id':53} | discussions",
        "rename-work | {'activity':'assign-1','name':'Essay 1'} | configuration",
        "set-due-date | {'activity':'assign-2','due':'2026-12-20T06:00:00Z'} | configuration",
        "add-work | {'course_id':2,'name':'New task','points':10} | configuration",
        "grant-extension | {'activity':'assign-1','user_id':62,'due':'2026-12-20T06:00:00Z'} | ",
        "set-workflow-state | {'activity':'assign-16','user_id':52,'state':'released'} | ",
        "release-grade | {'activity':'assign-16','user_id':53} | ",
        "hide-grade | {'activity':'assign-1','user_id':51} | ",
        "override-grade | {'activity':'assign-1','user_id':52,'grade':99} | ",
        "excuse | {'activity':'assign-1','user_id':56} | ",
        "set-override | {'activity':'assign-10','user_id':52,'due':'2026-12-20T06:00:00Z'} | ",
        "reveal-identities | {'activity':'assign-17'} | ",
        "lock | {'activity':'assign-1','user_id':63} | ",
        "unpublish-work | {'activity':'quiz-5'} | ",
        "delete-work | {'activity':'quiz-6'} | ",
        "end-enrollment | {'course_id':2,'user_id':64} | ",
        "drop-student | {'course_id':2,'user_id':63} | ",
        "add-student | {'course_id':2,'first_name':'New','last_name':'Comer','sis_id':'4000091'} | ",
        "join-group | {'group_id':203,'user_id':51} | "})
    void a_change_shows_in_the_filters_that_it_moves_and_in_no_other(String action, String body, String expected) throws Exception {
        moodle.control(action, body);

        assertThat(String.join(" ", moved())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void the_filter_of_a_course_leaves_its_bound_out() throws Exception {
        moodle.control("submit", "{'activity':'assign-9','user_id':52}");
        long changed = SANDBOX.clock().instant().getEpochSecond();

        assertThat(moodle.call("core_course_get_updates_since", "courseid", "2", "since", String.valueOf(changed - 1)).path("instances")).isNotEmpty();
        assertThat(moodle.call("core_course_get_updates_since", "courseid", "2", "since", String.valueOf(changed)).path("instances")).isEmpty();
        assertThat(moodle.call("core_course_check_updates", "courseid", "2", "tocheck[0][contextlevel]", "module", "tocheck[0][id]", "509",
                "tocheck[0][since]", String.valueOf(changed - 1)).path("instances").get(0).path("updates").get(0).path("name").asText())
                .isEqualTo("usersubmissions");
    }

    @Test
    void releasing_by_workflow_leaves_the_rows_of_submission_and_grade_alone() throws Exception {
        String submissions = moodle.call("mod_assign_get_submissions", "assignmentids[0]", "16").toString().replaceAll("\"gradingstatus\":\"\\w+\"", "");
        String grades = moodle.call("mod_assign_get_grades", "assignmentids[0]", "16").toString();

        moodle.control("hide-grade", "{'activity':'assign-16','user_id':51}");

        assertThat(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "16").toString().replaceAll("\"gradingstatus\":\"\\w+\"", ""))
                .isEqualTo(submissions);
        assertThat(moodle.call("mod_assign_get_grades", "assignmentids[0]", "16").toString()).isEqualTo(grades);
        assertThat(moodle.call("mod_assign_get_user_flags", "assignmentids[0]", "16").toString())
                .contains("\"userid\":51,\"locked\":0,\"mailed\":2,\"extensionduedate\":0,\"workflowstate\":\"inmarking\"");
    }

    @Test
    void deleted_and_hidden_work_differ_on_the_course_page() throws Exception {
        String made = moodle.control("add-work", "{'course_id':6,'name':'Soon gone'}").path("id").asText();
        moodle.control("unpublish-work", "{'activity':'" + made + "'}");
        assertThat(moodle.call("core_course_get_contents", "courseid", "6").toString()).contains("Soon gone");

        moodle.control("delete-work", "{'activity':'" + made + "'}");
        assertThat(moodle.call("core_course_get_contents", "courseid", "6").toString()).doesNotContain("Soon gone");
        assertThat(moodle.call("mod_assign_get_assignments", "courseids[0]", "6", "includenotenrolledcourses", "1").toString()).doesNotContain("Soon gone");
    }

    @Test
    void a_deleted_account_is_nowhere_but_in_the_grades_of_assignments() throws Exception {
        moodle.control("delete-account", "{'user_id':58}");

        assertThat(moodle.call("core_user_get_users_by_field", "field", "id", "values[0]", "58")).isEmpty();
        assertThat(moodle.call("core_enrol_get_enrolled_users", "courseid", "2").findValuesAsText("id")).doesNotContain("58");
        assertThat(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "1").toString()).doesNotContain("\"userid\":58,");
        assertThat(moodle.call("mod_assign_get_grades", "assignmentids[0]", "1").toString()).contains("\"userid\":58,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dance | {} | 404", "submit | {'activity':'assign-999','user_id':51} | 404", "submit | {'user_id':51} | 400",
        "submit | {'activity':'assign-1','user_id':9} | 404", "submit | {'activity':'lesson-1','user_id':51} | 400",
        "submit | {'activity':'quiz-1','user_id':60} | 400", "submit | {'activity':'assign-2','user_id':99} | 404",
        "save-draft | {'activity':'assign-1','user_id':51} | 400", "grade | {'activity':'assign-1','user_id':51,'grade':'A'} | 400",
        "set-override | {'activity':'assign-1','due':'2026-12-20T06:00:00Z'} | 400", "reopen | {'activity':'assign-1','user_id':51} | 400",
        "set-due-date | {'activity':'assign-1','due':'tomorrow'} | 400"})
    void what_cannot_be_done_is_refused(String action, String body, int status) throws Exception {
        assertThat(moodle.controlled(action, body).statusCode()).isEqualTo(status);
    }

    private Iterable<String> moved() throws Exception {
        Map<Integer, String> order = new TreeMap<>();
        List<String> names = List.of("configuration", "usersubmissions", "userattempts", "usergrades", "discussions");
        for (JsonNode instance : moodle.call("core_course_get_updates_since", "courseid", "2", "since", String.valueOf(before)).path("instances")) {
            instance.path("updates").forEach(update -> order.put(names.indexOf(update.path("name").asText()), update.path("name").asText()));
        }
        return order.values();
    }
}
