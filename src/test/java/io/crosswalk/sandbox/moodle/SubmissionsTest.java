package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionsTest {

    private static final int ESSAY = 1;
    private static final int REOPENED = 4;
    private static final int HIDDEN = 8;
    private static final int TEAM = 14;
    private static final int EVERY_MEMBER = 15;

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @ParameterizedTest
    @CsvSource({"51, submitted, graded", "53, submitted, notgraded", "57, new, notgraded", "58, new, graded", "59, submitted, notgraded",
        "69, submitted, notgraded"})
    void each_learner_has_a_row_once_something_happened(long user, String status, String gradingStatus) throws Exception {
        JsonNode row = row(ESSAY, user);

        assertThat(row.path("status").asText()).isEqualTo(status);
        assertThat(row.path("gradingstatus").asText()).isEqualTo(gradingStatus);
    }

    @Test
    void learners_who_left_vanish_and_their_grade_stays() throws Exception {
        assertThat(rows(ESSAY)).extracting(row -> row.path("userid").asLong()).doesNotContain(73L, 60L, 61L, 62L);
        assertThat(moodle.call("mod_assign_get_grades", "assignmentids[0]", "1").toString()).contains("\"userid\":73,");
    }

    @Test
    void suspended_learners_vanish_for_who_may_not_see_them() throws Exception {
        moodle.control("revoke-capability", "{'capability':'moodle/course:viewsuspendedusers'}");

        assertThat(rows(ESSAY)).extracting(row -> row.path("userid").asLong()).contains(51L).doesNotContain(69L, 70L);
    }

    @Test
    void nothing_is_a_warning_of_code_3_and_no_access_one_of_code_1() throws Exception {
        assertThat(submissions(HIDDEN).toString()).isEqualTo("{\"assignments\":[{\"assignmentid\":8,\"submissions\":[]}],\"warnings\":[{\"item\":\"module\","
                + "\"itemid\":8,\"warningcode\":\"3\",\"message\":\"No submissions found\"}]}");
        assertThat(submissions(9_999).toString()).isEqualTo("{\"assignments\":[],\"warnings\":[]}");

        moodle.control("revoke-capability", "{'capability':'mod/assign:viewgrades'}");
        moodle.control("revoke-capability", "{'capability':'mod/assign:grade'}");
        assertThat(submissions(ESSAY).toString()).isEqualTo("{\"assignments\":[],\"warnings\":[{\"item\":\"assignment\",\"itemid\":1,\"warningcode\":\"1\","
                + "\"message\":\"No access rights in module context\"}]}");
    }

    @Test
    void the_time_filter_includes_its_bound() throws Exception {
        long changed = row(ESSAY, 54).path("timemodified").asLong();

        assertThat(users("since", changed)).contains(54L).doesNotContain(53L);
        assertThat(users("since", changed + 1)).doesNotContain(54L).contains(55L);
    }

    @Test
    void filters_choose_among_the_latest_attempts() throws Exception {
        assertThat(StreamSupport.stream(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "4", "status", "submitted").path("assignments").get(0)
                .path("submissions").spliterator(), false).map(row -> row.path("userid").asLong())).containsExactlyInAnyOrder(52L, 53L);
    }

    @Test
    void a_reopened_attempt_drops_the_former_grade_out_of_the_list() throws Exception {
        assertThat(row(REOPENED, 51).path("status").asText()).isEqualTo("reopened");
        assertThat(row(REOPENED, 51).path("attemptnumber").asInt()).isEqualTo(1);
        JsonNode grades = moodle.call("mod_assign_get_grades", "assignmentids[0]", "4").path("assignments").get(0).path("grades");

        assertThat(grades.findValuesAsText("userid")).containsExactly("53");
        JsonNode status = moodle.call("mod_assign_get_submission_status", "assignid", "4", "userid", "51");
        assertThat(status.path("previousattempts").get(0).path("grade").path("grade").asText()).isEqualTo("40.00000");
    }

    @Test
    void a_team_has_a_row_of_its_own_beside_those_of_its_members() throws Exception {
        List<JsonNode> rows = rows(TEAM);

        assertThat(rows).filteredOn(row -> row.path("userid").asInt() == 0)
                .extracting(row -> row.path("groupid").asInt() + " " + row.path("status").asText() + " " + row.path("gradingstatus").asText())
                .containsExactlyInAnyOrder("201 submitted notgraded", "0 submitted notgraded");
        assertThat(row(TEAM, 52).path("status").asText()).isEqualTo("submitted");
        assertThat(row(TEAM, 51).path("status").asText()).isEqualTo("draft");
        assertThat(row(TEAM, 51).path("gradingstatus").asText()).isEqualTo("graded");
    }

    @Test
    void a_team_that_must_hand_in_together_stays_a_draft_until_the_last() throws Exception {
        assertThat(team(201).path("status").asText()).isEqualTo("draft");
        assertThat(row(EVERY_MEMBER, 51).path("status").asText()).isEqualTo("submitted");

        for (int user = 52; user <= 55; user++) {
            moodle.control("submit", "{'activity':'assign-15','user_id':" + user + "}");
        }
        assertThat(team(201).path("status").asText()).isEqualTo("submitted");
    }

    @Test
    void reading_the_status_of_a_team_makes_its_row() throws Exception {
        assertThat(rows(EVERY_MEMBER)).noneMatch(row -> row.path("groupid").asInt() == 202);

        moodle.call("mod_assign_get_submission_status", "assignid", "15", "userid", "57");
        moodle.call("mod_assign_get_submission_status", "assignid", "15", "userid", "57");

        assertThat(rows(EVERY_MEMBER)).filteredOn(row -> row.path("groupid").asInt() == 202).singleElement()
                .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("new"));
    }

    @Test
    void the_status_of_one_learner_has_lenient_types() throws Exception {
        JsonNode status = moodle.call("mod_assign_get_submission_status", "assignid", "1", "userid", "51");

        assertThat(status.path("assignmentdata").isArray()).isTrue();
        assertThat(status.path("lastattempt").path("submissionsenabled").asText()).isEqualTo("true");
        assertThat(status.path("lastattempt").path("locked").isInt()).isTrue();
        assertThat(status.path("lastattempt").path("extensionduedate").isNull()).isTrue();
        assertThat(status.path("feedback").path("gradefordisplay").asText()).isEqualTo("92.50&nbsp;/&nbsp;100");
        assertThat(moodle.call("mod_assign_get_submission_status", "assignid", "1", "userid", "73").path("errorcode").asText()).isEqualTo("nopermission");
    }

    private static JsonNode submissions(int assignment) throws Exception {
        return moodle.call("mod_assign_get_submissions", "assignmentids[0]", String.valueOf(assignment));
    }

    private static List<JsonNode> rows(int assignment) throws Exception {
        return StreamSupport.stream(submissions(assignment).path("assignments").get(0).path("submissions").spliterator(), false).toList();
    }

    private static JsonNode row(int assignment, long user) throws Exception {
        return rows(assignment).stream().filter(row -> row.path("userid").asLong() == user).findFirst().orElseThrow();
    }

    private static JsonNode team(int group) throws Exception {
        return rows(EVERY_MEMBER).stream().filter(row -> row.path("groupid").asInt() == group).findFirst().orElseThrow();
    }

    private static List<Long> users(String filter, long seconds) throws Exception {
        return StreamSupport.stream(moodle.call("mod_assign_get_submissions", "assignmentids[0]", "1", filter, String.valueOf(seconds)).path("assignments")
                .get(0).path("submissions").spliterator(), false).map(row -> row.path("userid").asLong()).toList();
    }
}
