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

class GradesTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @ParameterizedTest
    @CsvSource({"1, 51, 92.50000", "1, 52, 0.00000", "1, 59, -1.00000", "1, 54, 75.00000", "1, 56, 70.33333", "6, 51, 3.00000", "16, 52, 77.00000",
        "17, 51, 82.00000"})
    void grades_are_texts_with_five_decimals_released_or_not(int assignment, long user, String grade) throws Exception {
        JsonNode grades = moodle.call("mod_assign_get_grades", "assignmentids[0]", String.valueOf(assignment)).path("assignments").get(0).path("grades");

        assertThat(of(grades, user).path("grade").asText()).isEqualTo(grade);
    }

    @Test
    void no_grades_are_a_warning_without_an_entry() throws Exception {
        assertThat(moodle.call("mod_assign_get_grades", "assignmentids[0]", "8").toString()).isEqualTo("{\"assignments\":[],\"warnings\":[{\"item\":"
                + "\"assignment\",\"itemid\":8,\"warningcode\":\"3\",\"message\":\"No grades found\"}]}");
    }

    @Test
    void flags_hold_extensions_and_states_of_marking() throws Exception {
        JsonNode answer = moodle.call("mod_assign_get_user_flags", "assignmentids[0]", "16", "assignmentids[1]", "4");

        assertThat(of(answer.path("assignments").get(0).path("userflags"), 52).path("workflowstate").asText()).isEqualTo("inmarking");
        assertThat(answer.path("warnings").get(0).path("message").asText()).isEqualTo("No user flags found");
        moodle.control("revoke-capability", "{'capability':'mod/assign:grade'}");
        assertThat(moodle.call("mod_assign_get_user_flags", "assignmentids[0]", "16").path("warnings").get(0).path("warningcode").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"51, assign, 1, 92.5, 92.50", "54, assign, 1, 80.0, 80.00", "64, assign, 1, 66.0, 66.00",
        "51, assign, 6, 3.0, Proficient", "51, assign, 13, 91.0, A-", "51, assign, 4, 40.0, 40.00", "52, assign, 16, null, -", "51, assign, 17, null, -",
        "51, assign, 18, 88.0, 88.00", "51, quiz, 1, 6.66667, 6.67", "56, quiz, 1, 9.0, 9.00", "51, quiz, 2, null, -", "51, forum, 3, 7.5, 7.50",
        "53, assign, 1, null, -"})
    void the_gradebook_holds_what_counts(long user, String module, int instance, Double raw, String formatted) throws Exception {
        JsonNode item = item(report(), user, module, instance);

        assertThat(item.path("graderaw").isNull() ? null : Double.valueOf(item.path("graderaw").asDouble())).isEqualTo(raw);
        assertThat(item.path("gradeformatted").asText()).isEqualTo(formatted);
    }

    @Test
    void overrides_and_hidden_grades_are_marked() throws Exception {
        assertThat(item(report(), 54, "assign", 1).path("gradeisoverridden").asBoolean()).isTrue();
        assertThat(item(report(), 74, "assign", 1).path("gradeishidden").asBoolean()).isTrue();
        assertThat(item(report(), 51, "assign", 6).path("scaleid").isNull()).isTrue();

        moodle.control("revoke-capability", "{'capability':'moodle/grade:viewhidden'}");
        assertThat(item(report(), 74, "assign", 1).path("graderaw").isNull()).isTrue();
    }

    @Test
    void columns_without_an_activity_and_the_total_stand_among_the_others() throws Exception {
        JsonNode items = learner(report(), 51).path("gradeitems");

        assertThat(StreamSupport.stream(items.spliterator(), false).filter(item -> item.path("itemtype").asText().equals("manual"))
                .map(item -> item.path("itemname").asText())).containsExactly("Participation", "Report card remark (hidden)");
        assertThat(items.get(items.size() - 1).path("itemtype").asText()).isEqualTo("course");
        assertThat(items.get(items.size() - 1).path("itemname").isNull()).isTrue();
        assertThat(item(report(), 51, "forum", 1).path("itemnumber").asInt()).isEqualTo(1);
    }

    @Test
    void stale_grades_are_marked() throws Exception {
        assertThat(item(report(), 51, "assign", 1).path("gradeneedsupdate").asBoolean()).isFalse();

        moodle.control("stale-grades", "{}");
        assertThat(item(report(), 51, "assign", 1).path("gradeneedsupdate").asBoolean()).isTrue();
    }

    @Test
    void suspended_enrolments_are_absent_and_suspended_accounts_present() throws Exception {
        assertThat(report().path("usergrades").findValuesAsText("userid")).contains("71").doesNotContain("69", "70", "73", "40");
    }

    @Test
    void formatted_grades_follow_the_language_unless_one_is_asked_for() throws Exception {
        moodle.control("language", "{'language':'de'}");

        assertThat(item(report(), 51, "assign", 1).path("gradeformatted").asText()).isEqualTo("92,50");
        assertThat(item(moodle.call("gradereport_user_get_grade_items", "courseid", "2", "moodlewssettinglang", "en"), 51, "assign", 1)
                .path("gradeformatted").asText()).isEqualTo("92.50");
    }

    @ParameterizedTest
    @CsvSource({"gradereport/user:view", "moodle/grade:viewall"})
    void the_report_needs_its_capabilities(String capability) throws Exception {
        moodle.control("revoke-capability", "{'capability':'" + capability + "'}");

        assertThat(report().path("errorcode").asText()).isEqualTo("nopermissions");
    }

    private static JsonNode report() throws Exception {
        return moodle.call("gradereport_user_get_grade_items", "courseid", "2");
    }

    private static JsonNode learner(JsonNode report, long user) {
        return of(report.path("usergrades"), user);
    }

    private static JsonNode item(JsonNode report, long user, String module, int instance) {
        return StreamSupport.stream(learner(report, user).path("gradeitems").spliterator(), false)
                .filter(item -> item.path("itemmodule").asText().equals(module) && item.path("iteminstance").asInt() == instance).findFirst().orElseThrow();
    }

    private static JsonNode of(JsonNode rows, long user) {
        return StreamSupport.stream(rows.spliterator(), false).filter(row -> row.path("userid").asLong() == user).findFirst().orElseThrow();
    }
}
