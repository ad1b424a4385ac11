package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static SimulatedEdFi api;

    @BeforeAll
    static void start() {
        api = SimulatedEdFi.withDistrict();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void first_post_creates_and_the_second_updates_the_same_row() {
        Reply first = api.post("lmsx/assignments", District.assignment("upsert-1"));
        Reply second = api.post("lmsx/assignments", District.assignment("upsert-1").put("title", "Renamed"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.response().body()).isEmpty();
        assertThat(first.header("Location")).matches(api.address() + "/data/v3/lmsx/assignments/[0-9a-f]{32}");
        assertThat(first.header("ETag")).matches("\"\\d+\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(item("lmsx/assignments", first.id()).path("title").asText()).isEqualTo("Renamed");
    }

    @Test
    void repeated_content_changes_neither_etag_nor_change_version() {
        Reply first = api.post("lmsx/assignments", District.assignment("repeat-1"));
        long newest = newestChangeVersion();

        Reply second = api.post("lmsx/assignments", District.assignment("repeat-1"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(newestChangeVersion()).isEqualTo(newest);
    }

    @Test
    void post_replaces_everything_that_it_does_not_name() {
        Reply first = api.post("lmsx/assignments", District.assignment("replace-1"));
        ObjectNode bare = District.assignment("replace-1");
        bare.remove("assignmentDescription");
        bare.remove("submissionTypes");
        bare.putNull("maxPoints");

        api.post("lmsx/assignments", bare);

        JsonNode stored = item("lmsx/assignments", first.id());
        assertThat(stored.has("assignmentDescription")).isFalse();
        assertThat(stored.has("submissionTypes")).isFalse();
        assertThat(stored.has("maxPoints")).isFalse();
    }

    @Test
    void one_submission_identifier_for_two_students_makes_two_rows() {
        api.post("lmsx/assignments", District.assignment("group-1"));
        ObjectNode other = District.submission("group-1-7", "group-1");
        other.withObjectProperty("studentReference").put("studentUniqueId", "604823");

        Reply one = api.post("lmsx/assignmentSubmissions", District.submission("group-1-7", "group-1"));
        Reply two = api.post("lmsx/assignmentSubmissions", other);

        assertThat(one.status()).isEqualTo(201);
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.id()).isNotEqualTo(one.id());
    }

    @Test
    void a_submission_may_move_to_another_assignment() {
        api.post("lmsx/assignments", District.assignment("move-1"));
        api.post("lmsx/assignments", District.assignment("move-2"));
        Reply first = api.post("lmsx/assignmentSubmissions", District.submission("move-1-7", "move-1"));

        Reply second = api.post("lmsx/assignmentSubmissions", District.submission("move-1-7", "move-2"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(item("lmsx/assignmentSubmissions", first.id()).at("/assignmentReference/assignmentIdentifier").asText())
                .isEqualTo("move-2");
    }

    @Test
    void texts_become_numbers_and_unknown_properties_and_letter_case_do_not_matter() {
        ObjectNode body = District.assignment("lenient-1").put("maxPoints", "12").put("notInTheModel", 1);
        body.remove("title");
        body.put("TITLE", 7);

        Reply reply = api.post("LMSX/Assignments", body);

        assertThat(reply.status()).isEqualTo(201);
        JsonNode stored = item("lmsx/assignments", reply.id());
        assertThat(stored.path("maxPoints").isInt()).isTrue();
        assertThat(stored.path("maxPoints").asInt()).isEqualTo(12);
        assertThat(stored.path("title").asText()).isEqualTo("7");
        assertThat(stored.has("notInTheModel")).isFalse();
    }

    @Test
    void date_times_are_kept_in_utc() {
        ObjectNode body = District.assignment("utc-1")
                .put("startDateTime", "2025-09-01T08:00:00-05:00")
                .put("dueDateTime", "2025-09-05T17:59:00.5-04:00")
                .put("endDateTime", "2025-09-06T00:00:00");

        JsonNode stored = item("lmsx/assignments", api.post("lmsx/assignments", body).id());

        assertThat(stored.path("startDateTime").asText()).isEqualTo("2025-09-01T13:00:00Z");
        assertThat(stored.path("dueDateTime").asText()).isEqualTo("2025-09-05T21:59:00.500Z");
        assertThat(stored.path("endDateTime").asText()).isEqualTo("2025-09-06T00:00:00Z");
    }

    @Test
    void put_replaces_a_row_and_keeps_its_key_without_a_word() {
        Reply created = api.post("lmsx/assignments", District.assignment("put-1"));

        Reply reply = api.put("lmsx/assignments", created.id(), District.assignment("put-other").put("title", "New"));

        assertThat(reply.status()).isEqualTo(204);
        JsonNode stored = item("lmsx/assignments", created.id());
        assertThat(stored.path("assignmentIdentifier").asText()).isEqualTo("put-1");
        assertThat(stored.path("title").asText()).isEqualTo("New");
    }

    @Test
    void put_of_an_unknown_id_creates_nothing() {
        Reply reply = api.put("lmsx/assignments", "0123456789abcdef0123456789abcdef", District.assignment("put-2"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo("Resource to update was not found.");
    }

    @Test
    void delete_works_once_and_only_from_the_leaves_up() {
        Reply assignment = api.post("lmsx/assignments", District.assignment("delete-1"));
        Reply submission = api.post("lmsx/assignmentSubmissions", District.submission("delete-1-7", "delete-1"));

        Reply tooEarly = api.delete("lmsx/assignments", assignment.id());
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.message()).isEqualTo("The resource (or a subordinate entity of the resource) cannot be deleted"
                + " because it is a dependency of the 'assignmentidentifier, namespace' value of the"
                + " 'assignmentsubmission' entity.");

        assertThat(api.delete("lmsx/assignmentSubmissions", submission.id()).status()).isEqualTo(204);
        assertThat(api.delete("lmsx/assignments", assignment.id()).status()).isEqualTo(204);
        assertThat(api.delete("lmsx/assignments", assignment.id()).status()).isEqualTo(404);
        assertThat(api.get("lmsx/assignments/" + assignment.id()).status()).isEqualTo(404);
    }

    @Test
    void if_match_lets_only_the_current_state_be_changed_or_deleted() {
        Reply created = api.post("lmsx/assignments", District.assignment("match-1"));
        String path = "/data/v3/lmsx/assignments/" + created.id();
        String current = String.valueOf(created.header("ETag"));

        String all = "/data/v3/lmsx/assignments";
        Reply stalePost = api.exchange("POST", all, District.assignment("match-1"), "If-Match", "\"1\"");
        Reply stalePut = api.exchange("PUT", path, District.assignment("match-1"), "If-Match", "\"1\"");
        Reply staleDelete = api.exchange("DELETE", path, null, "If-Match", "\"1\"");
        Reply onMissing = api.exchange("POST", all, District.assignment("match-0"), "If-Match", "\"1\"");

        assertThat(stalePost.status()).isEqualTo(412);
        assertThat(stalePost.message()).isEqualTo("Resource was modified by another consumer.");
        assertThat(stalePut.status()).isEqualTo(412);
        assertThat(staleDelete.status()).isEqualTo(412);
        assertThat(onMissing.status()).isEqualTo(412);
        assertThat(api.exchange("DELETE", path, null, "If-Match", current).status()).isEqualTo(204);
    }

    @Test
    void a_date_takes_no_time_of_day() {
        ObjectNode descriptor = District.object("""
                {"namespace":"uri://district.example/SubmissionTypeDescriptor","codeValue":"x","shortDescription":"x"}""");

        Reply withTime = api.post("lmsx/submissionTypeDescriptors",
                descriptor.deepCopy().put("effectiveBeginDate", "2025-08-01T00:00:00"));
        Reply bare = api.post("lmsx/submissionTypeDescriptors", descriptor.put("effectiveBeginDate", "2025-08-01"));

        assertThat(withTime.status()).isEqualTo(400);
        assertThat(bare.status()).isEqualTo(201);
    }

    private static JsonNode item(String resource, String id) {
        return api.get(resource + "/" + id).json();
    }

    private static long newestChangeVersion() {
        return api.exchange("GET", "/changeQueries/v1/availableChangeVersions", null).json()
                .path("NewestChangeVersion").asLong();
    }
}
