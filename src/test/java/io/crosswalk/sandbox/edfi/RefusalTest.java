package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final String CANVAS = "uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas";

    private static SimulatedEdFi api;

    @BeforeAll
    static void start() {
        api = SimulatedEdFi.withDistrict();
        api.post("lmsx/assignments", District.assignment("known"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Arguments> unfitAssignments() {
        return Stream.of(
                unfit("a missing title", body -> body.remove("title"),
                        "request.title", "Title is required."),
                unfit("an empty title", body -> body.put("title", ""),
                        "request.title", "Title is required."),
                unfit("a null identifier", body -> body.putNull("assignmentIdentifier"),
                        "request.assignmentIdentifier", "AssignmentIdentifier is required."),
                unfit("a missing descriptor", body -> body.remove("assignmentCategoryDescriptor"),
                        "request.assignmentCategoryDescriptor", "AssignmentCategoryDescriptor is required."),
                unfit("no section", body -> body.remove("sectionReference"),
                        "request.sectionReference", "SectionReference is required."),
                unfit("half a section", body -> body.withObjectProperty("sectionReference").remove("sessionName"),
                        "request.sectionReference.sessionName", "SessionName is required."),
                unfit("a title of 256", body -> body.put("title", "x".repeat(256)),
                        "request.title", "The field Title must be a string with a minimum length of 1 and a maximum length of 255."),
                unfit("a title of 128 emoji, which count two each", body -> body.put("title", "\uD83D\uDE00".repeat(128)),
                        "request.title", "The field Title must be a string with a minimum length of 1 and a maximum length of 255."),
                unfit("a description of 1025", body -> body.put("assignmentDescription", "x".repeat(1025)),
                        "request.assignmentDescription",
                        "The field AssignmentDescription must be a string with a maximum length of 1024."),
                unfit("an identifier that begins with a blank", body -> body.put("assignmentIdentifier", " a"),
                        "request.assignmentIdentifier", "AssignmentIdentifier cannot contain leading or trailing spaces."),
                unfit("an identifier that ends with a blank", body -> body.put("assignmentIdentifier", "a\t"),
                        "request.assignmentIdentifier", "AssignmentIdentifier cannot contain leading or trailing spaces."),
                unfit("a submission type twice", body -> body.withArrayProperty("submissionTypes")
                                .add(body.path("submissionTypes").path(0).deepCopy()),
                        "request.submissionTypes", "SubmissionTypes enumerable contains duplicate at index: 1"),
                unfit("points beyond 32 bits", body -> body.put("maxPoints", 2_147_483_648L),
                        "request.maxPoints", "JSON integer 2147483648 is too large or small for an Int32."),
                unfit("fractional points", body -> body.put("maxPoints", 8.5),
                        "request.maxPoints", "Input string '8.5' is not a valid integer."),
                unfit("points in words", body -> body.put("maxPoints", "ten"),
                        "request.maxPoints", "Could not convert string to integer: ten."),
                unfit("a date that is none", body -> body.put("dueDateTime", "tomorrow"),
                        "request.dueDateTime", "Could not convert string to DateTime: tomorrow."),
                unfit("an object for a text", body -> body.putObject("title"),
                        "request.title", "Unexpected character encountered while parsing value: {."));
    }

    private static Arguments unfit(String what, Consumer<ObjectNode> change, String path, String message) {
        return arguments(what, change, path, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfitAssignments")
    void a_body_that_does_not_fit_the_model_is_refused_with_the_property(
            String what, Consumer<ObjectNode> change, String path, String message) {
        ObjectNode body = District.assignment("unfit");
        change.accept(body);

        Reply reply = api.post("lmsx/assignments", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("The request is invalid.");
        assertThat(reply.json().path("modelState").path(path).path(0).asText()).startsWith(message);
    }

    @Test
    void all_problems_of_a_body_are_named_at_once() {
        ObjectNode body = District.assignment("unfit");
        body.remove("title");
        body.remove("lmsSourceSystemDescriptor");

        JsonNode state = api.post("lmsx/assignments", body).json().path("modelState");

        assertThat(state.fieldNames()).toIterable()
                .containsExactlyInAnyOrder("request.title", "request.lmsSourceSystemDescriptor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<b", "<b>x", "x <!-- y", "</p>", "<?xml", "one &#38; two"})
    void what_looks_like_markup_is_refused(String title) {
        Reply reply = api.post("lmsx/assignments", District.assignment("markup").put("title", title));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("modelState").path("request.title").path(0).asText())
                .isEqualTo("Title contains a potentially dangerous value.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solve 3 < x", "1 <2", "Tom & Jerry", "ends with <", "ends with &", " blanks around "})
    void what_only_resembles_markup_passes(String title) {
        assertThat(api.post("lmsx/assignments", District.assignment("no-markup").put("title", title)).status()).isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\":", "[]", "not json", "\"text\""})
    void a_body_that_is_no_json_object_is_refused(String body) {
        Reply reply = api.post("lmsx/assignments", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("The request is invalid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void an_absent_body_is_refused(String body) {
        assertThat(api.post("lmsx/assignments", body).status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_not_declared_as_json_is_refused() {
        Reply reply = api.send(HttpRequest.newBuilder(URI.create(api.address() + "/data/v3/lmsx/assignments"))
                .header("Authorization", "Bearer " + api.token())
                .POST(HttpRequest.BodyPublishers.ofString(District.assignment("undeclared").toString())));

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void a_client_may_not_choose_the_id() {
        Reply reply = api.post("lmsx/assignments", District.assignment("own-id").put("ID", "0123456789abcdef0123456789abcdef"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("Resource identifiers cannot be assigned by the client.");
    }

    @Test
    void one_namespace_for_the_submission_and_another_for_its_assignment_are_refused() {
        ObjectNode body = District.submission("s", "known");
        body.withObjectProperty("assignmentReference").put("namespace", "uri://schoology.com");

        Reply reply = api.post("lmsx/assignmentSubmissions", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).startsWith("Validation of 'AssignmentSubmission' failed.").contains("namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {CANVAS + "#On-Time", CANVAS + "#excused", "uri://ed-fi.org/edfilms/Nowhere#late", "late"})
    void an_unknown_descriptor_value_is_refused_by_name(String value) {
        Reply reply = api.post("lmsx/assignmentSubmissions",
                District.submission("s", "known").put("submissionStatusDescriptor", value));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo(
                "Unable to resolve value '" + value + "' to an existing 'SubmissionStatusDescriptor' resource.");
    }

    @Test
    void an_unknown_student_is_refused_as_invalid() {
        ObjectNode body = District.submission("s", "known");
        body.withObjectProperty("studentReference").put("studentUniqueId", "999999");

        Reply reply = api.post("lmsx/assignmentSubmissions", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo(
                "Validation of 'AssignmentSubmission' failed.\n\tStudent reference could not be resolved.\n");
    }

    @Test
    void an_unknown_assignment_is_a_conflict() {
        Reply reply = api.post("lmsx/assignmentSubmissions", District.submission("s", "unknown"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).isEqualTo("The value supplied for the related 'assignment' resource does not exist.");
    }

    @Test
    void an_unknown_section_is_a_conflict() {
        ObjectNode body = District.assignment("no-section");
        body.withObjectProperty("sectionReference").put("sectionIdentifier", "gone");

        Reply reply = api.post("lmsx/assignments", body);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).isEqualTo("The value supplied for the related 'section' resource does not exist.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, lmsx/assignments/0123456789abcdef0123456789abcdef, 405",
        "PUT, lmsx/assignments, 405",
        "DELETE, lmsx/assignments, 405",
        "PATCH, lmsx/assignments/0123456789abcdef0123456789abcdef, 405",
        "GET, lmsx/assignments/not-an-id, 400",
        "GET, lmsx/assignments/0123456789abcdef0123456789abcdef, 404",
        "DELETE, lmsx/assignments/0123456789abcdef0123456789abcdef, 404",
        "GET, lmsx/homework, 404",
        "GET, tpdm/candidates, 404",
        "GET, lmsx, 404",
    })
    void methods_and_paths_that_do_not_exist_are_refused(String method, String path, int status) {
        Object body = method.equals("GET") || method.equals("DELETE") ? null : District.assignment("known");

        assertThat(api.exchange(method, "/data/v3/" + path, body).status()).isEqualTo(status);
    }
}
