package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizzesAndForumsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @ParameterizedTest
    @CsvSource({"1, 51, finished, 2", "1, 53, abandoned, null", "1, 55, overdue, null", "2, 51, finished, null", "3, 51, inprogress, null"})
    void the_latest_attempt_tells_its_state_and_marks(int quiz, long user, String state, String marks) throws Exception {
        JsonNode attempts = attempts(quiz, user, "all");
        JsonNode latest = attempts.get(attempts.size() - 1);

        assertThat(latest.path("state").asText()).isEqualTo(state);
        assertThat(latest.path("sumgrades").asText()).isEqualTo(marks);
        assertThat(latest.path("timefinish").asLong() == 0).isEqualTo(!state.equals("finished"));
        assertThat(latest.path("attempt").asInt()).isEqualTo(attempts.size());
    }

    @ParameterizedTest
    @CsvSource({"1, 51, 6.66667", "1, 54, 3.33333", "1, 57, 0", "3, 52, 5", "5, 51, 5", "2, 51, none", "1, 58, none"})
    void the_grade_follows_the_method_of_the_quiz(int quiz, long user, String grade) throws Exception {
        JsonNode best = moodle.call("mod_quiz_get_user_best_grade", "quizid", String.valueOf(quiz), "userid", String.valueOf(user));

        assertThat(best.path("hasgrade").asBoolean()).isEqualTo(!grade.equals("none"));
        assertThat(best.path("grade").asText("none")).isEqualTo(grade.equals("none") ? "none" : grade);
        assertThat(best.has("grade")).isEqualTo(!grade.equals("none"));
    }

    @Test
    void finished_attempts_are_the_default_and_previews_are_left_out() throws Exception {
        assertThat(moodle.call("mod_quiz_get_user_attempts", "quizid", "3", "userid", "51").path("attempts")).isEmpty();
        assertThat(moodle.call("mod_quiz_get_user_attempts", "quizid", "1", "userid", "40", "status", "all").path("attempts")).isEmpty();
        assertThat(moodle.call("mod_quiz_get_user_attempts", "quizid", "1", "userid", "40", "status", "all", "includepreviews", "1").path("attempts"))
                .hasSize(1);
    }

    @Test
    void newer_releases_tell_attempts_that_wait_to_be_marked() throws Exception {
        moodle.control("new-functions", "{}");

        assertThat(moodle.call("mod_quiz_get_user_quiz_attempts", "quizid", "2", "userid", "51").path("attempts").get(0).path("state").asText())
                .isEqualTo("submitted");
        assertThat(attempts(2, 51, "all").get(0).path("state").asText()).isEqualTo("finished");
    }

    @Test
    void suspended_learners_and_callers_without_reports_are_refused() throws Exception {
        assertThat(moodle.call("mod_quiz_get_user_attempts", "quizid", "1", "userid", "69").has("exception")).isTrue();

        moodle.control("revoke-capability", "{'capability':'mod/quiz:viewreports'}");
        assertThat(moodle.call("mod_quiz_get_user_attempts", "quizid", "1", "userid", "51").path("errorcode").asText()).isEqualTo("nopermissions");
    }

    @Test
    void managers_alone_see_times_and_passwords_of_quizzes() throws Exception {
        JsonNode quiz = moodle.call("mod_quiz_get_quizzes_by_courses", "courseids[0]", "2").path("quizzes").get(0);
        assertThat(quiz.has("timemodified") && quiz.has("password")).isTrue();
        assertThat(quiz.path("visible").isBoolean()).isTrue();

        moodle.control("revoke-capability", "{'capability':'moodle/course:manageactivities'}");
        JsonNode less = moodle.call("mod_quiz_get_quizzes_by_courses", "courseids[0]", "2").path("quizzes").get(0);
        assertThat(less.has("timemodified") || less.has("password")).isFalse();
    }

    @Test
    void forums_are_a_bare_list_and_tell_how_they_are_graded() throws Exception {
        JsonNode forums = moodle.call("mod_forum_get_forums_by_courses", "courseids[0]", "2");

        assertThat(StreamSupport.stream(forums.spliterator(), false)
                .map(forum -> forum.path("grade_forum").asInt() + " " + forum.path("assessed").asInt() + " " + forum.path("scale").asInt()))
                .containsExactly("20 0 0", "0 0 0", "0 1 10", "0 0 0");
    }

    @Test
    void replies_are_only_among_the_posts_of_their_discussion() throws Exception {
        JsonNode discussions = moodle.call("mod_forum_get_forum_discussions", "forumid", "1").path("discussions");
        JsonNode posts = moodle.call("mod_forum_get_discussion_posts", "discussionid", "1").path("posts");

        assertThat(discussions.findValuesAsText("userid")).containsExactly("52", "51");
        assertThat(StreamSupport.stream(posts.spliterator(), false).map(post -> post.path("author").path("id").asLong())).containsExactly(40L, 54L, 51L);
        assertThat(moodle.call("mod_forum_get_forum_discussions", "forumid", "1", "page", "1", "perpage", "1").path("discussions")).hasSize(1);
    }

    private static JsonNode attempts(int quiz, long user, String status) throws Exception {
        return moodle.call("mod_quiz_get_user_attempts", "quizid", String.valueOf(quiz), "userid", String.valueOf(user), "status", status).path("attempts");
    }
}
