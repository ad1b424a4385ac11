package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasAccessTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void without_a_token_the_caller_is_unauthenticated() throws Exception {
        HttpResponse<String> response = SANDBOX.client().anonymous("/canvas/api/v1/accounts/self");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"canvas-lms\"");
        assertThat(response.body()).contains("unauthenticated");
    }

    @Test
    void a_bad_token_is_challenged() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get("/accounts/self", "Authorization", "Bearer nonsense");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void an_expired_token_is_challenged_until_it_is_restored() throws Exception {
        SANDBOX.client().control("canvas/expire-tokens", "{}");
        assertThat(SANDBOX.client().get("/accounts/self").headers().firstValue("WWW-Authenticate")).isPresent();

        SANDBOX.client().control("canvas/restore", "{}");
        assertThat(SANDBOX.client().get("/accounts/self").statusCode()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_gives_access_for_an_hour() throws Exception {
        JsonNode granted = new ObjectMapper().readTree(refresh(secret(Sandbox.CANVAS_REFRESH_TOKEN), secret(Sandbox.CANVAS_CLIENT_SECRET)).body());
        String bearer = "Bearer " + granted.path("access_token").asText();

        assertThat(granted.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(granted.has("refresh_token")).isFalse();
        assertThat(SANDBOX.client().get("/accounts/self", "Authorization", bearer).statusCode()).isEqualTo(200);

        SANDBOX.clock().advance(Duration.ofSeconds(3601));
        assertThat(SANDBOX.client().get("/accounts/self", "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void a_bad_refresh_token_is_a_bad_request_and_a_bad_client_unauthorized() throws Exception {
        assertThat(refresh("nonsense", secret(Sandbox.CANVAS_CLIENT_SECRET)).statusCode()).isEqualTo(400);
        assertThat(refresh(secret(Sandbox.CANVAS_REFRESH_TOKEN), "nonsense").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"READ_ROSTER, /courses/20411/enrollments", "READ_ROSTER, /accounts/1/users", "READ_ROSTER, /courses/20411/students/submissions?student_ids[]=all",
        "VIEW_ALL_GRADES, /courses/20411/students/submissions?student_ids[]=all", "VIEW_ALL_GRADES, /courses/20411/assignments/4410/submissions"})
    void a_missing_permission_is_refused_without_a_challenge(String permission, String path) throws Exception {
        SANDBOX.client().control("canvas/revoke", "{\"permission\":\"" + permission + "\"}");

        HttpResponse<String> response = SANDBOX.client().get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(response.body()).contains("\"status\":\"unauthorized\"");
    }

    @Test
    void a_missing_permission_can_be_refused_as_newer_releases_do() throws Exception {
        SANDBOX.client().control("canvas/revoke", "{\"permission\":\"READ_ROSTER\",\"status\":403}");

        HttpResponse<String> response = SANDBOX.client().get("/courses/20411/enrollments");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("unauthorized").doesNotContain("Rate Limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/31", "/accounts/1/terms/12", "/courses/20411", "/courses/20411/sections", "/courses/20411/enrollments",
        "/accounts/1/users", "/courses/20411/assignments"})
    void sis_fields_are_absent_without_the_permission_to_read_them(String path) throws Exception {
        assertThat(SANDBOX.client().get(path).body()).containsPattern("\"(sis_\\w+|integration_id)\":");

        SANDBOX.client().control("canvas/revoke", "{\"permission\":\"read_sis\"}");
        assertThat(SANDBOX.client().get(path).body()).doesNotContainPattern("\"(sis_\\w+|integration_id)\":");
    }

    @Test
    void scores_are_absent_without_the_permission_to_read_grades() throws Exception {
        SANDBOX.client().control("canvas/revoke", "{\"permission\":\"READ_GRADES\"}");

        JsonNode row = SANDBOX.client().json("/courses/20411/assignments/4410/submissions/99051");

        assertThat(row.has("score") || row.has("grade") || row.has("entered_score") || row.has("entered_grade")).isFalse();
        assertThat(SANDBOX.client().json("/courses/20411/enrollments").get(0).path("grades").has("current_score")).isFalse();
    }

    @Test
    void a_withheld_scope_is_named_without_a_challenge() throws Exception {
        SANDBOX.client().control("canvas/withhold-scope", "{\"scope\":\"url:GET|/api/v1/courses/:course_id/sections\"}");

        HttpResponse<String> response = SANDBOX.client().get("/courses/20411/sections");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(response.body()).isEqualTo("{\"errors\":[{\"message\":\"Insufficient scopes on access token.\"}]}");
        assertThat(SANDBOX.client().get("/courses/20411/assignments").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_without_include_parameters_drops_them_silently() throws Exception {
        assertThat(SANDBOX.client().json("/courses/20411/assignments?include[]=overrides").get(0).has("overrides")).isTrue();

        SANDBOX.client().control("canvas/ignore-includes", "{}");
        assertThat(SANDBOX.client().json("/courses/20411/assignments?include[]=overrides").get(0).has("overrides")).isFalse();
    }

    @Test
    void ids_are_strings_for_those_who_ask_for_them() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get("/courses/20411/assignments?include[]=overrides&per_page=100",
                "Accept", "application/json+canvas-string-ids");

        assertThat(response.body()).contains("\"id\":\"4410\"", "\"course_section_id\":\"30877\"", "\"student_ids\":[\"99051\",\"99053\"]")
                .contains("\"points_possible\":50.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses/1", "/courses/20426", "/courses/20411/assignments/4434", "/courses/20411/assignments/4434/submissions",
        "/sections/1", "/courses/sis_course_id:nothing", "/accounts/99", "/nowhere", "/courses/abc", "/courses/20411/late_policy",
        "/courses/20411/assignments/4410/submissions/100001"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        HttpResponse<String> response = SANDBOX.client().get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("The specified resource does not exist.");
    }

    private static HttpResponse<String> refresh(String refreshToken, String clientSecret) throws Exception {
        return SANDBOX.client().post("/canvas/login/oauth2/token", "grant_type=refresh_token&client_id=" + secret(Sandbox.CANVAS_CLIENT_ID)
                + "&client_secret=" + clientSecret + "&refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    private static String secret(String name) throws Exception {
        return Files.readString(SANDBOX.sandbox().dataFolder().resolve(name)).strip();
    }
}
