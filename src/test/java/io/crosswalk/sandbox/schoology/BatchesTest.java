package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

    private static final String JSON = "application/json";

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private final Caller caller = SCHOOLOGY.caller();

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"request\":[\"/v1/sections/4318461/grades?limit=1&start=1\",\"/v1/users/48289\"]}",
        "{\"requests\":{\"request\":[\"/v1/sections/4318461/grades?limit=1&start=1\",\"/v1/users/48289\"]}}",
        "<?xml version=\"1.0\"?><requests><request>/v1/sections/4318461/grades?limit=1&amp;start=1</request><request>/v1/users/48289</request></requests>"})
    void requests_are_taken_in_three_forms(String body) throws Exception {
        JsonNode responses = responses(body);

        assertThat(responses).map(response -> response.path("response_code").asInt()).containsExactly(200, 200);
        assertThat(responses.get(0).path("location").asText()).isEqualTo("/v1/sections/4318461/grades?limit=1&start=1");
        assertThat(responses.get(0).path("body").path("grades").path("grade")).hasSize(1);
        assertThat(responses.get(1).path("body").path("school_uid").asText()).isEqualTo("2000001");
    }

    @Test
    void each_request_has_a_status_of_its_own() throws Exception {
        JsonNode responses = responses("{\"request\":[\"/v1/sections/1\",\"/v1/sections/4318461/submissions/5699937\",\"/v1/users\",\"nonsense\","
                + "\"/v1/users/ext/2000001\",\"/v1/courses/1407691/sections\"]}");

        assertThat(responses).map(response -> response.path("response_code").asInt()).containsExactly(404, 400, 400, 400, 200, 200);
        assertThat(responses.get(0).path("body").isNull()).isTrue();
    }

    @Test
    void a_missing_permission_shows_in_the_batch() throws Exception {
        SCHOOLOGY.control("revoke", "{'permission':'grades'}");

        assertThat(responses("{\"request\":[\"/v1/sections/4318461/grades\",\"/v1/sections/4318461/enrollments\"]}"))
                .map(response -> response.path("response_code").asInt()).containsExactly(403, 200);
    }

    @Test
    void no_more_than_fifty_are_taken() throws Exception {
        assertThat(post("\"/v1/users/48289\",".repeat(49)).statusCode()).isEqualTo(200);
        assertThat(post("\"/v1/users/48289\",".repeat(50)).statusCode()).isEqualTo(400);
        assertThat(caller.post("/multiget", JSON, "{}").statusCode()).isEqualTo(400);
        assertThat(caller.post("/multiget", JSON, "{\"request\":").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_else_can_be_written() throws Exception {
        assertThat(caller.post("/sections/4318461/grades", JSON, "{}").statusCode()).isEqualTo(403);
        assertThat(caller.status("/multiget")).isEqualTo(404);
    }

    private HttpResponse<String> post(String others) throws Exception {
        return caller.post("/multiget", JSON, "{\"request\":[" + others + "\"/v1/users/48289\"]}");
    }

    private JsonNode responses(String body) throws Exception {
        HttpResponse<String> response = caller.post("/multiget", body.startsWith("<") ? "application/xml" : JSON, body);
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body()).path("response");
    }
}
