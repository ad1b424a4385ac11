package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&moodlewsrestformat=yaml"})
    void without_a_known_format_the_answer_is_xml(String format) throws Exception {
        String base = "wsfunction=core_webservice_get_site_info" + format + "&wstoken=";

        HttpResponse<String> good = moodle.rest(base + moodle.secret("moodle-token"));
        assertThat(good.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(good.body()).contains("<KEY name=\"release\"><VALUE>4.5.6 (Build: 20250811)</VALUE>");
        assertThat(moodle.rest(base + "nonsense").body()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <EXCEPTION class="core\\exception\\moodle_exception">
                <ERRORCODE>invalidtoken</ERRORCODE>
                <MESSAGE>Invalid token - token not found</MESSAGE>
                </EXCEPTION>
                """);
    }

    @Test
    void query_and_form_are_merged_and_the_form_wins() throws Exception {
        assertThat(moodle.get(moodle.form("core_webservice_get_site_info")).body()).contains("Grand Bend");

        String query = "?wsfunction=core_course_get_courses&moodlewsrestformat=json";
        HttpResponse<String> merged = moodle.post("/webservice/rest/server.php" + query,
                "wstoken=" + moodle.secret("moodle-token") + "&wsfunction=core_webservice_get_site_info");
        assertThat(merged.body()).contains("Grand Bend Moodle").contains("functions");
    }

    @Test
    void a_json_body_is_not_read() throws Exception {
        String body = "{\"wstoken\":\"" + moodle.secret("moodle-token") + "\",\"wsfunction\":\"core_webservice_get_site_info\"}";

        assertThat(moodle.post("/webservice/rest/server.php", body, "application/json").body()).contains("<ERRORCODE>invalidtoken</ERRORCODE>");
        assertThat(moodle.post("/webservice/rest/server.php?moodlewsrestformat=json&wstoken=" + moodle.secret("moodle-token"), body,
                "application/json").body()).contains("\"errorcode\":\"invalidparameter\"");
    }

    @ParameterizedTest
    @CsvSource({"core_course_get_courses_by_field, field, colour, invalidparameter", "core_enrol_get_enrolled_users, courseid, two, invalidparameter",
        "core_enrol_get_enrolled_users, colour, red, invalidparameter", "core_enrol_get_enrolled_users, courseid, 99999, invalidrecord",
        "core_course_get_contents, moodlewssettinglang, en, invalidparameter", "mod_assign_list_participants, assignid, 99999, invalidrecord"})
    void a_wrong_argument_is_refused(String function, String name, String value, String errorcode) throws Exception {
        assertThat(moodle.call(function, name, value).path("errorcode").asText()).isEqualTo(errorcode);
    }

    @Test
    void fields_beyond_the_thousandth_are_cut_off_in_silence() throws Exception {
        String[] ids = IntStream.range(0, 1_200).boxed()
                .flatMap(index -> Stream.of("courseids[" + index + "]", String.valueOf(50_000 + index)))
                .toArray(String[]::new);

        JsonNode answer = moodle.call("mod_assign_get_assignments", ids);

        assertThat(answer.path("warnings")).hasSize(997);
    }

    @Test
    void answers_escape_slashes_and_everything_but_ascii_and_name_the_host_that_was_called() throws Exception {
        String body = moodle.rest(moodle.form("core_course_get_contents", "courseid", "2")).body();

        assertThat(body).contains("http:\\/\\/127.0.0.1:" + SANDBOX.sandbox().port() + "\\/moodle\\/mod\\/assign\\/view.php");
        assertThat(body.chars().allMatch(character -> character < 128)).isTrue();
    }

    @Test
    void the_date_of_an_answer_is_the_time_of_the_site() throws Exception {
        assertThat(moodle.rest(moodle.form("core_webservice_get_site_info")).headers().firstValue("Date")).hasValue("Tue, 24 Nov 2026 15:00:00 GMT");
    }

    @Test
    void a_notice_may_stand_before_the_json() throws Exception {
        moodle.control("notices", "{}");

        assertThat(moodle.rest(moodle.form("core_course_get_categories")).body()).startsWith("<br />\n<b>Notice</b>").endsWith("]");
    }

    @Test
    void files_need_a_token_of_their_own() throws Exception {
        assertThat(moodle.post("/webservice/pluginfile.php/1/a.pdf", "").body()).contains("\"error\":", "\"errorcode\":\"missingparam\"");
    }

    @Test
    void several_calls_in_one_request_stop_at_the_first_failure() throws Exception {
        moodle.control("add-function", "{'function':'tool_mobile_call_external_functions'}");

        JsonNode responses = moodle.call("tool_mobile_call_external_functions",
                "requests[0][function]", "mod_quiz_get_user_best_grade", "requests[0][arguments]", "{\"quizid\":1,\"userid\":51}",
                "requests[1][function]", "mod_quiz_get_user_best_grade", "requests[1][arguments]", "{\"quizid\":9999,\"userid\":51}",
                "requests[2][function]", "mod_quiz_get_user_best_grade", "requests[2][arguments]", "{\"quizid\":1,\"userid\":52}").path("responses");

        assertThat(responses).hasSize(2);
        assertThat(responses.get(0).path("error").asBoolean()).isFalse();
        assertThat(MoodleClient.MAPPER.readTree(responses.get(0).path("data").asText()).path("grade").asDouble()).isEqualTo(6.66667);
        assertThat(responses.get(1).path("exception").asText()).contains("\"errorcode\":\"invalidrecord\"");
    }

    @Test
    void a_list_of_many_ids_is_read_whole_below_the_limit() throws Exception {
        String ids = IntStream.range(0, 200).mapToObj(index -> "&assignmentids[]=" + (index + 1)).collect(Collectors.joining());

        JsonNode answer = MoodleClient.MAPPER.readTree(moodle.rest(moodle.form("mod_assign_get_submissions") + ids).body());
        assertThat(answer.path("assignments").size()).isGreaterThan(20);
    }
}
