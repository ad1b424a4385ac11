package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final String INVALID = "{\"exception\":\"core\\\\exception\\\\moodle_exception\",\"errorcode\":\"invalidtoken\","
            + "\"message\":\"Invalid token - token not found\"}";
    private static final String SITE_INFO = "core_webservice_get_site_info";

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static MoodleClient moodle;

    @BeforeAll
    static void connect() {
        moodle = new MoodleClient(SANDBOX.sandbox());
    }

    @Test
    void a_wrong_token_is_refused_with_status_200() throws Exception {
        HttpResponse<String> response = moodle.rest("wstoken=nonsense&moodlewsrestformat=json&wsfunction=" + SITE_INFO);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(INVALID);
    }

    @Test
    void an_expired_token_is_refused_once_and_unknown_from_then_on() throws Exception {
        moodle.control("expire-token", "{}");

        assertThat(errorcode(SITE_INFO)).isEqualTo("accessexception");
        assertThat(errorcode(SITE_INFO)).isEqualTo("invalidtoken");
        assertThat(errorcode(SITE_INFO)).isEqualTo("invalidtoken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"revoke-token | {} | invalidtoken", "refuse-address | {} | accessexception", "disable-service | {} | accessexception",
        "refuse-user | {'errorcode':'wsaccessusersuspended'} | wsaccessusersuspended", "maintenance | {'mode':'soft'} | sitemaintenance",
        "revoke-capability | {'capability':'webservice/rest:use'} | accessexception", "unable-to-lock | {} | ex_unabletolock",
        "withhold-function | {'function':'core_webservice_get_site_info'} | accessexception"})
    void every_refusal_has_its_own_error_code_until_it_is_restored(String action, String body, String errorcode) throws Exception {
        moodle.control(action, body);
        assertThat(errorcode(SITE_INFO)).isEqualTo(errorcode);

        moodle.control("restore", "{}");
        assertThat(moodle.call(SITE_INFO).path("userid").asInt()).isEqualTo(3);
    }

    @Test
    void old_releases_write_another_class_name_and_debugging_tells_causes_apart() throws Exception {
        moodle.control("old-exception-names", "{}");
        moodle.control("debugging", "{}");
        moodle.control("refuse-address", "{}");

        assertThat(moodle.call(SITE_INFO).path("debuginfo").asText()).contains("IP:");
        moodle.control("revoke-token", "{}");
        assertThat(moodle.call(SITE_INFO).path("exception").asText()).isEqualTo("moodle_exception");
    }

    @Test
    void what_the_service_lacks_is_refused_and_what_the_site_lacks_is_no_record() throws Exception {
        assertThat(errorcode("mod_assign_get_overrides")).isEqualTo("accessexception");
        assertThat(errorcode("mod_assign_no_such_function")).isEqualTo("invalidrecord");

        moodle.control("new-functions", "{}");
        assertThat(moodle.call("mod_assign_get_overrides", "assignid", "1").path("overrides").get(0).path("userid").asInt()).isEqualTo(61);
    }

    @Test
    void the_site_names_exactly_the_functions_of_the_service() throws Exception {
        assertThat(functions()).contains("mod_assign_get_grades", "mod_quiz_get_user_attempts")
                .doesNotContain("mod_assign_get_overrides", "tool_mobile_call_external_functions");

        moodle.control("withhold-function", "{'function':'mod_assign_get_grades'}");
        moodle.control("new-functions", "{}");
        assertThat(functions()).contains("mod_assign_get_overrides", "mod_quiz_get_user_quiz_attempts").doesNotContain("mod_assign_get_grades");
    }

    @Test
    void a_token_is_given_for_a_password() throws Exception {
        String good = "username=crosswalk&password=" + moodle.secret("moodle-user-password") + "&service=";

        JsonNode granted = MoodleClient.MAPPER.readTree(moodle.post("/login/token.php", good + "crosswalk").body());
        assertThat(granted.path("token").asText()).isEqualTo(moodle.secret("moodle-token"));
        assertThat(granted.has("privatetoken")).isTrue();
        assertThat(granted.path("privatetoken").isNull()).isTrue();
        assertThat(moodle.post("/login/token.php", good + "other").body()).contains("\"error\":", "\"errorcode\":\"servicenotavailable\"");
        assertThat(moodle.post("/login/token.php", "username=crosswalk&password=x&service=crosswalk").body())
                .contains("\"errorcode\":\"invalidlogin\",\"stacktrace\":null").doesNotContain("exception");
        assertThat(moodle.post("/login/token.php", "appsitecheck=1").body()).isEqualTo("{\"appsitecheck\":\"ok\"}");
    }

    @Test
    void after_a_token_was_deleted_the_password_gives_a_new_one() throws Exception {
        moodle.control("revoke-token", "{}");

        String second = MoodleClient.MAPPER.readTree(moodle.post("/login/token.php", "username=crosswalk&password="
                + moodle.secret("moodle-user-password") + "&service=crosswalk").body()).path("token").asText();

        assertThat(second).isNotEqualTo(moodle.secret("moodle-token"));
        assertThat(moodle.rest("wstoken=" + second + "&moodlewsrestformat=json&wsfunction=" + SITE_INFO).body()).contains("Grand Bend");
    }

    @Test
    void hard_maintenance_is_a_page_with_a_time_to_come_back() throws Exception {
        moodle.control("maintenance", "{'mode':'hard'}");

        HttpResponse<String> response = moodle.rest(moodle.form(SITE_INFO));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("300");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(moodle.post("/login/token.php", "appsitecheck=1").statusCode()).isEqualTo(503);
    }

    @Test
    void switched_off_web_services_answer_403_and_nothing() throws Exception {
        moodle.control("disable-web-services", "{}");

        HttpResponse<String> response = moodle.rest(moodle.form(SITE_INFO));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_site_without_its_database_answers_200_with_html_in_an_error() throws Exception {
        moodle.control("database-down", "{}");

        HttpResponse<String> response = moodle.rest(moodle.form(SITE_INFO));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(MoodleClient.MAPPER.readTree(response.body()).path("error").asText()).startsWith("<p");
        assertThat(response.body()).doesNotContain("errorcode", "exception");
    }

    private static List<String> functions() throws Exception {
        return moodle.call(SITE_INFO).path("functions").findValuesAsText("name");
    }

    private static String errorcode(String function, String... arguments) throws Exception {
        return moodle.call(function, arguments).path("errorcode").asText();
    }
}
