package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

    private SimulatedEdFi api;

    @BeforeEach
    void start() {
        api = SimulatedEdFi.withDistrict();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_student_can_appear() {
        api.post("lmsx/assignments", District.assignment("a"));
        ObjectNode submission = District.submission("a-9", "a");
        submission.withObjectProperty("studentReference").put("studentUniqueId", "700001");
        assertThat(api.post("lmsx/assignmentSubmissions", submission).status()).isEqualTo(400);

        api.control("PUT", "rows/ed-fi/students", District.student("700001").body());

        assertThat(api.post("lmsx/assignmentSubmissions", submission).status()).isEqualTo(201);
    }

    @Test
    void a_renamed_section_takes_its_assignments_along() {
        String assignment = api.post("lmsx/assignments", District.assignment("a")).id();
        String section = api.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0).path("id").asText();

        Reply renamed = api.control("PUT", "rows/ed-fi/sections/" + section, District.section("MATH6-P2-NEW").body());

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(api.get("lmsx/assignments/" + assignment).json().at("/sectionReference/sectionIdentifier").asText())
                .isEqualTo("MATH6-P2-NEW");
        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(409);
        assertThat(api.control("DELETE", "rows/ed-fi/sections/" + section, null).status()).isEqualTo(409);
    }

    @Test
    void a_client_with_the_claim_renames_a_section_by_put_but_not_to_the_key_of_another() {
        api.control("PUT", "client", Map.of("claims", Map.of("ed-fi/sections", List.of("Read", "Update"))));
        String id = api.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0).path("id").asText();

        Reply taken = api.put("ed-fi/sections", id, District.section("MATH6-P3-0043").body());
        Reply free = api.put("ed-fi/sections", id, District.section("MATH6-P4-0044").body());

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.message()).startsWith("The values ").endsWith("of entity 'section' are not unique.");
        assertThat(free.status()).isEqualTo(204);
        assertThat(api.get("ed-fi/sections/" + id).json().path("sectionIdentifier").asText()).isEqualTo("MATH6-P4-0044");
    }

    @Test
    void a_row_that_is_referred_to_goes_only_by_force() {
        api.post("lmsx/assignments", District.assignment("a"));
        String section = api.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0).path("id").asText();

        assertThat(api.control("DELETE", "rows/ed-fi/sections/" + section, null).status()).isEqualTo(409);
        assertThat(api.control("DELETE", "rows/ed-fi/sections/" + section + "?force=true", null).status()).isEqualTo(204);
        assertThat(api.get("ed-fi/sections/" + section).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"status, 503, 503", "status, 429, 429", "status, 500, 500", "deadlock, 0, 500"})
    void the_next_requests_can_be_made_to_fail(String kind, int status, int answered) {
        api.control("POST", "faults", Map.of("kind", kind, "status", status, "requests", 2, "retryAfterSeconds", 7,
                "resource", "lmsx/assignments", "method", "POST"));

        Reply first = api.post("lmsx/assignments", District.assignment("a"));
        assertThat(first.status()).isEqualTo(answered);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(api.get("lmsx/assignments").json()).isEmpty();
        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(answered);
        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(201);
    }

    @Test
    void a_share_of_requests_fails_until_faults_are_cleared() {
        api.control("POST", "faults", Map.of("kind", "status", "status", 502, "share", 0.25));

        long failed = IntStream.range(0, 40).filter(request -> api.get("ed-fi/schools").status() == 502).count();
        api.control("DELETE", "faults", null);

        assertThat(failed).isEqualTo(10);
        assertThat(api.control("GET", "faults", null).json()).isEmpty();
    }

    @Test
    void a_connection_can_be_dropped_after_the_write_was_done() {
        api.control("POST", "faults", Map.of("kind", "drop_after_commit", "requests", 1, "method", "POST"));

        assertThatThrownBy(() -> api.attempt(posting(District.assignment("a")))).isInstanceOf(IOException.class);

        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(200);
    }

    @Test
    void a_connection_can_be_dropped_before_anything_was_done() {
        api.control("POST", "faults", Map.of("kind", "drop", "requests", 1, "method", "POST"));

        assertThatThrownBy(() -> api.attempt(posting(District.assignment("a")))).isInstanceOf(IOException.class);

        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(201);
    }

    @Test
    void statistics_count_requests_tokens_and_wrong_order() {
        api.post("lmsx/assignmentSubmissions", District.submission("a-7", "a"));
        String id = api.post("lmsx/assignments", District.assignment("a")).id();
        api.post("lmsx/assignments", District.assignment("a"));
        api.post("lmsx/assignmentSubmissions", District.submission("a-7", "a"));
        api.delete("lmsx/assignments", id);

        JsonNode statistics = api.control("GET", "statistics", null).json();

        assertThat(statistics.at("/writes/lmsx~1assignments/POST/201").asInt()).isEqualTo(1);
        assertThat(statistics.at("/writes/lmsx~1assignments/POST/200").asInt()).isEqualTo(1);
        assertThat(statistics.at("/writes/lmsx~1assignments/DELETE/409").asInt()).isEqualTo(1);
        assertThat(statistics.at("/writes/lmsx~1assignmentSubmissions/POST/409").asInt()).isEqualTo(1);
        assertThat(statistics.at("/orderViolations/writtenBeforeReferenced").asInt()).isEqualTo(1);
        assertThat(statistics.at("/orderViolations/deletedBeforeReferring").asInt()).isEqualTo(1);
        assertThat(statistics.path("largestInFlightForOneKey").asInt()).isEqualTo(1);
        assertThat(statistics.path("tokensIssued").asInt()).isEqualTo(1);
    }

    @Test
    void statistics_begin_anew_when_told() {
        api.post("lmsx/assignments", District.assignment("a"));

        api.control("DELETE", "statistics", null);

        assertThat(api.control("GET", "statistics", null).json().path("writes")).isEmpty();
    }

    @Test
    void a_control_that_cannot_be_read_says_why() {
        Reply reply = api.control("POST", "faults", Map.of("kind", "earthquake"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("earthquake", "DROP_AFTER_COMMIT");
        assertThat(api.control("POST", "faults", Map.of("status", 503)).message()).contains("needs a 'kind'");
    }

    private HttpRequest.Builder posting(ObjectNode assignment) {
        return HttpRequest.newBuilder(URI.create(api.address() + "/data/v3/lmsx/assignments"))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(assignment.toString()));
    }
}
