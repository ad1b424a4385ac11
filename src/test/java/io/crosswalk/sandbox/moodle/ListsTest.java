package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @Test
    void smoke() throws Exception {
        for (String[] call : new String[][] {{"core_webservice_get_site_info"}, {"core_course_get_courses_by_field"}, {"core_course_get_courses"},
            {"core_course_get_categories"}, {"core_course_get_contents", "courseid", "2"}, {"core_enrol_get_enrolled_users", "courseid", "2"},
            {"core_group_get_course_groups", "courseid", "3"}, {"core_group_get_group_members", "groupids[0]", "201"},
            {"mod_assign_get_assignments", "courseids[0]", "2", "includenotenrolledcourses", "1"},
            {"mod_assign_get_submissions", "assignmentids[0]", "1", "assignmentids[1]", "2", "assignmentids[2]", "999"},
            {"mod_assign_get_grades", "assignmentids[0]", "1"}, {"mod_assign_get_user_flags", "assignmentids[]", "1"},
            {"mod_assign_list_participants", "assignid", "1", "groupid", "0", "filter", ""},
            {"mod_assign_get_participant", "assignid", "1", "userid", "61"},
            {"mod_assign_get_submission_status", "assignid", "1", "userid", "51"},
            {"mod_quiz_get_quizzes_by_courses", "courseids[0]", "2"}, {"mod_quiz_get_user_attempts", "quizid", "1", "userid", "51", "status", "all"},
            {"mod_quiz_get_user_best_grade", "quizid", "1", "userid", "51"}, {"gradereport_user_get_grade_items", "courseid", "2"},
            {"mod_forum_get_forums_by_courses", "courseids[0]", "2"}, {"mod_forum_get_forum_discussions", "forumid", "1"},
            {"mod_forum_get_discussion_posts", "discussionid", "1"}, {"core_course_get_updates_since", "courseid", "2", "since", "0"},
            {"mod_lesson_get_lessons_by_courses", "courseids[0]", "2"}, {"core_user_get_users_by_field", "field", "idnumber", "values[0]", "4000017"}}) {
            JsonNode answer = moodle.call(call[0], java.util.Arrays.copyOfRange(call, 1, call.length));
            String text = answer.toString();
            System.out.println(call[0] + ": " + text.length() + " " + text.substring(0, Math.min(text.length(), 400)));
            assertThat(answer.has("exception")).as(call[0]).isFalse();
        }
        JsonNode truth = moodle.truth();
        System.out.println(truth.path("assignments").size() + " " + truth.path("submissions").size());
        for (JsonNode row : truth.path("submissions")) {
            if (row.path("assignmentIdentifier").asText().startsWith("2-")) {
                System.out.println(row);
            }
        }
    }
}
