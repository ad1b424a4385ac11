package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private final Caller caller = SCHOOLOGY.caller();

    @ParameterizedTest
    @CsvSource({"USERS, /users", "GRADING_PERIODS, /gradingperiods", "COURSES, /courses", "ENROLLMENTS, /sections/4318461/enrollments",
        "GRADE_ITEMS, /sections/4318461/grade_items", "SUBMISSIONS, /sections/4318461/submissions/5699937", "GRADES, /sections/4318461/grades",
        "DISCUSSIONS, /sections/4318461/discussions"})
    void a_revoked_permission_is_refused_with_an_empty_body(String permission, String path) throws Exception {
        assertThat(caller.status(path)).isEqualTo(200);
        SCHOOLOGY.control("revoke", "{'permission':'" + permission + "'}");

        HttpResponse<String> refused = caller.get(path);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void two_permissions_take_away_without_a_word() throws Exception {
        String items = "/sections/4318461/grade_items?with_dropbox_stats=TRUE&limit=200";
        int before = caller.json(items).path("total").asInt();

        SCHOOLOGY.control("revoke", "{'permission':'dropbox-stats'}");
        SCHOOLOGY.control("revoke", "{'permission':'unpublished'}");

        assertThat(caller.json(items).path("total").asInt()).isEqualTo(before - 1);
        assertThat(caller.json(items).path("assignment").get(0).has("dropbox_last_submission")).isFalse();
    }

    @Test
    void the_key_of_a_building_shows_less_and_says_nothing() throws Exception {
        int before = caller.json("/users").path("total").asInt();
        SCHOOLOGY.control("use-key-of", "{'owner':'building_administrator'}");

        assertThat(caller.json("/users").path("total").asInt()).isEqualTo(before - 10);
        assertThat(caller.all("/courses", "course")).map(course -> course.path("title").asText()).doesNotContain("Biology").contains("Algebra I");
        assertThat(caller.status("/sections/4318511/enrollments")).isEqualTo(403);
        assertThat(caller.json("/schools/344200/buildings").path("building")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/users/48290", "/gradingperiods", "/courses", "/sections/4318461/submissions/5699937"})
    void the_key_of_a_student_is_refused_what_is_not_his(String path) throws Exception {
        SCHOOLOGY.control("use-key-of", "{'owner':'student'}");

        assertThat(caller.status(path)).isEqualTo(403);
        assertThat(caller.json("/sections/4318461/grades?limit=200").path("grades").path("grade"))
                .allMatch(grade -> grade.path("enrollment_id").asLong() == 44783151);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/users/48289", "/sections/4318461/enrollments", "/sections/4318461/grades"})
    void a_personal_key_shows_nothing_of_others(String path) throws Exception {
        SCHOOLOGY.control("use-key-of", "{'owner':'personal'}");

        HttpResponse<String> refused = caller.get(path);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEmpty();
        assertThat(caller.status("/users/47000")).isEqualTo(200);
    }

    @Test
    void credits_come_back_after_five_seconds() throws Exception {
        SCHOOLOGY.control("throttle", "{'credits':4}");
        assertThat(caller.post("/multiget", "application/json", "{\"request\":[\"/v1/users/48289\"]}").statusCode()).isEqualTo(200);
        assertThat(caller.status("/roles")).isEqualTo(200);

        HttpResponse<String> refused = caller.get("/roles");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");

        SCHOOLOGY.clock().advance(Duration.ofSeconds(3));
        assertThat(caller.get("/roles").headers().firstValue("Retry-After")).hasValue("2");
        SCHOOLOGY.clock().advance(Duration.ofSeconds(2));
        assertThat(caller.status("/roles")).isEqualTo(200);
    }

    @Test
    void a_throttled_caller_may_not_be_told_when_to_come_back() throws Exception {
        SCHOOLOGY.control("throttle", "{'credits':0,'retry_after':false}");

        HttpResponse<String> refused = caller.get("/roles");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void odd_answers_are_given_on_demand() throws Exception {
        SCHOOLOGY.control("answer-with-web-page", "{'times':1}");
        HttpResponse<String> page = caller.get("/roles");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Web App request limit");

        int rows = caller.all("/sections/4318461/enrollments", "enrollment").size();
        SCHOOLOGY.control("miscount", "{'collection':'enrollment'}");
        assertThat(caller.json("/sections/4318461/enrollments").path("total").asInt()).isEqualTo(rows + 1);

        SCHOOLOGY.control("send-next-to", "{'host':'elsewhere.invalid'}");
        assertThat(next()).startsWith("http://elsewhere.invalid/schoology/v1/users?");
        SCHOOLOGY.control("loop-next", "{}");
        assertThat(next()).endsWith("start=0&limit=20");

        SCHOOLOGY.control("restore", "{}");
        assertThat(List.of(caller.json("/sections/4318461/enrollments").path("total").asInt(), caller.status("/roles"))).containsExactly(rows, 200);
        assertThat(next()).endsWith("start=20&limit=20").doesNotContain("invalid");
    }

    private String next() throws Exception {
        return caller.json("/users").path("links").path("next").asText();
    }
}
