package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of errors: each situation in each generation, with its status and its type or message. */
class GenerationRefusalTest {

    private static final String INVALID = "bad-request:data-validation-failed";
    private static final String CONFLICT = "data-conflict:";
    private static final String UNKNOWN_ID = "0123456789abcdef0123456789abcdef";

    private static final Map<EdFiVersion, SimulatedEdFi> APIS = new EnumMap<>(EdFiVersion.class);

    /** @param expected status and the beginning of the message, or the whole type, by generation from 6.2 on */
    private record Situation(String name, Function<SimulatedEdFi, Reply> act, String... expected) {
    }

    @BeforeAll
    static void start() {
        for (EdFiVersion version : List.of(EdFiVersion.ODS_6_2, EdFiVersion.ODS_7_3, EdFiVersion.DMS_8)) {
            SimulatedEdFi api = SimulatedEdFi.of(version);
            api.post(Gradebook.ENTRIES, Gradebook.entry("known"));
            api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("known", "604823"));
            APIS.put(version, api);
        }
    }

    @AfterAll
    static void stop() {
        APIS.values().forEach(SimulatedEdFi::close);
    }

    static Stream<Arguments> situations() {
        Stream<Situation> rows = Stream.of(
                new Situation("unparsable", api -> api.post(Gradebook.ENTRIES, "{"),
                        "400 The request is invalid.", "400 bad-request", "400 bad-request"),
                new Situation("empty", api -> api.post(Gradebook.ENTRIES, ""),
                        "400 The request is invalid because it is missing a resource.", "400 bad-request", "400 bad-request"),
                new Situation("missing property", api -> api.post(Gradebook.ENTRIES, without("title")),
                        "400 The request is invalid.", "400 " + INVALID, "400 " + INVALID),
                new Situation("too long", api -> api.post(Gradebook.ENTRIES, Gradebook.entry("x".repeat(61))),
                        "400 The request is invalid.", "400 " + INVALID, "400 " + INVALID),
                new Situation("wrong type", api -> api.post(Gradebook.ENTRIES, Gradebook.entry("t").put("maxPoints", "ten")),
                        "400 The request is invalid.", "400 " + INVALID, "400 " + INVALID),
                new Situation("id in a POST", api -> api.post(Gradebook.ENTRIES, Gradebook.entry("i").put("Id", UNKNOWN_ID)),
                        "400 Resource identifiers cannot be assigned by the client.", "400 " + INVALID, "400 " + INVALID),
                new Situation("unknown descriptor", api -> api.post(Gradebook.ENTRIES,
                        Gradebook.entry("d").put("gradebookEntryTypeDescriptor", "uri://ed-fi.org/GradebookEntryTypeDescriptor#Poem")),
                        "400 Unable to resolve value 'uri://ed-fi.org/GradebookEntryTypeDescriptor#Poem' to an existing"
                                + " 'GradebookEntryTypeDescriptor' resource.", "400 " + INVALID, "400 bad-request"),
                new Situation("unknown section", api -> api.post(Gradebook.ENTRIES, inSection("gone")),
                        "409 The value supplied for the related 'section' resource does not exist.",
                        "409 " + CONFLICT + "unresolved-reference", "409 " + CONFLICT + "unresolved-reference"),
                new Situation("unknown entry", api -> api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("unknown")),
                        "409 The value supplied for the related 'gradebookentry' resource does not exist.",
                        "409 " + CONFLICT + "unresolved-reference", "409 " + CONFLICT + "unresolved-reference"),
                new Situation("unknown student", api -> api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("known", "1")),
                        "400 Validation of 'StudentGradebookEntry' failed.\n\tStudent reference could not be resolved.",
                        "403 security:authorization", "409 " + CONFLICT + "unresolved-reference"),
                new Situation("student of no school", api -> api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("known", "604899")),
                        "403 Authorization denied.", "403 security:authorization", "403 security:authorization"),
                new Situation("delete with dependents", api -> api.delete(Gradebook.ENTRIES, id(api, "known")),
                        "409 The resource (or a subordinate entity of the resource) cannot be deleted because it is a dependency",
                        "409 " + CONFLICT + "dependent-item-exists", "409 " + CONFLICT + "dependent-item-exists"),
                new Situation("stale If-Match", api -> api.exchange("POST", api.path("dataManagementApi") + "/" + Gradebook.ENTRIES,
                        Gradebook.entry("known"), "If-Match", "\"1\""),
                        "412 Resource was modified by another consumer.", "412 optimistic-lock-failed", "412 optimistic-lock-failed"),
                new Situation("unknown resource", api -> api.get("ed-fi/homework"), "404 ", "404 not-found", "404 not-found"),
                new Situation("unknown id", api -> api.get(Gradebook.ENTRIES + "/" + UNKNOWN_ID),
                        "404 The specified resource could not be found.", "404 not-found", "404 not-found"),
                new Situation("delete of an unknown id", api -> api.delete(Gradebook.ENTRIES, UNKNOWN_ID),
                        "404 Resource to delete was not found.", "404 not-found", "404 not-found"),
                new Situation("POST with an id", api -> api.exchange("POST",
                        api.path("dataManagementApi") + "/" + Gradebook.ENTRIES + "/" + UNKNOWN_ID, Gradebook.entry("x")),
                        "405 The requested resource does not support this http method.", "405 method-not-allowed", "405 method-not-allowed"),
                new Situation("limit of 501", api -> api.get(Gradebook.ENTRIES + "?limit=501"),
                        "400 Limit must be omitted or set to a value between 1 and", "400 bad-request:parameter-validation-failed",
                        "400 bad-request"));
        List<EdFiVersion> versions = List.copyOf(List.of(EdFiVersion.ODS_6_2, EdFiVersion.ODS_7_3, EdFiVersion.DMS_8));
        return rows.flatMap(row -> Stream.of(0, 1, 2).map(at ->
                Arguments.of(row.name(), versions.get(at), row.act(), row.expected()[at])));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("situations")
    void each_situation_is_answered_in_the_way_of_the_generation(
            String situation, EdFiVersion version, Function<SimulatedEdFi, Reply> act, String expected) {
        Reply reply = act.apply(APIS.get(version));

        if (version == EdFiVersion.ODS_6_2) {
            assertThat(reply.status() + " " + (reply.response().body().isEmpty() ? "" : reply.message())).startsWith(expected);
        } else {
            assertThat(reply.status() + " " + reply.type()).isEqualTo(expected);
            assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
            assertThat(reply.json().path("title").asText()).isNotEmpty();
        }
    }

    @Test
    void problem_details_of_7_3_leave_out_what_is_empty_and_those_of_the_service_do_not() {
        assertThat(fields(EdFiVersion.ODS_7_3, api -> api.get("ed-fi/homework")))
                .containsExactly("detail", "type", "title", "status", "correlationId");
        assertThat(fields(EdFiVersion.DMS_8, api -> api.get("ed-fi/homework")))
                .containsExactly("detail", "type", "title", "status", "correlationId", "validationErrors", "errors");
    }

    @ParameterizedTest
    @CsvSource({"ODS_7_3, Title", "DMS_8, title"})
    void a_complaint_stands_at_the_path_of_its_property(EdFiVersion version, String spelled) {
        JsonNode invalid = APIS.get(version).post(Gradebook.ENTRIES, without("title")).json().path("validationErrors");

        assertThat(invalid.path("$.title").path(0).asText()).isEqualTo(
                spelled + " is required.");
    }

    @Test
    void the_service_names_all_references_that_lead_nowhere_and_7_3_one() {
        ObjectNode body = Gradebook.studentEntry("unknown", "1");
        SimulatedEdFi service = APIS.get(EdFiVersion.DMS_8);

        JsonNode invalid = service.post(Gradebook.STUDENT_ENTRIES, body).json().path("validationErrors");

        assertThat(invalid.fieldNames()).toIterable().containsExactlyInAnyOrder("$.gradebookEntryReference", "$.studentReference");
        assertThat(APIS.get(EdFiVersion.ODS_7_3).post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("unknown")).json()
                .path("detail").asText()).isEqualTo("The referenced 'GradebookEntry' item does not exist.");
    }

    @Test
    void all_unknown_descriptors_are_named_with_their_paths_and_one_without_a_number_sign_otherwise() {
        ObjectNode body = Gradebook.studentEntry("known").put("assignmentLateStatusDescriptor", "Late")
                .put("submissionStatusDescriptor", "uri://ed-fi.org/SubmissionStatusDescriptor#Lost");
        for (EdFiVersion version : List.of(EdFiVersion.ODS_7_3, EdFiVersion.DMS_8)) {
            JsonNode invalid = APIS.get(version).post(Gradebook.STUDENT_ENTRIES, body).json().path("validationErrors");

            assertThat(invalid.path("$.submissionStatusDescriptor").path(0).asText()).isEqualTo("SubmissionStatusDescriptor value"
                    + " 'uri://ed-fi.org/SubmissionStatusDescriptor#Lost' does not exist.");
            assertThat(invalid.path("$.assignmentLateStatusDescriptor").path(0).asText()).contains("a '#' is expected");
        }
    }

    @ParameterizedTest
    @CsvSource({"ODS_7_3", "DMS_8"})
    void values_that_are_one_must_be_the_same(EdFiVersion version) {
        ObjectNode body = Gradebook.entry("unified");
        body.putObject("gradingPeriodReference").put("gradingPeriodDescriptor", "x#y").put("gradingPeriodName", "1")
                .put("schoolId", 255901001).put("schoolYear", 2025);

        Reply reply = APIS.get(version).post(Gradebook.ENTRIES, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo(INVALID);
        assertThat(reply.json().at("/validationErrors/$.sectionReference.schoolYear/0").asText())
                .startsWith("All values supplied for 'schoolYear' must match.");
    }

    @ParameterizedTest
    @CsvSource({"ODS_7_3", "DMS_8"})
    void the_clients_correlation_id_comes_back(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        String path = api.path("dataManagementApi") + "/ed-fi/homework";

        assertThat(api.exchange("GET", path, null, "correlation-id", "mine").json().path("correlationId").asText()).isEqualTo("mine");
        assertThat(api.exchange("GET", path + "?correlationId=also", null).json().path("correlationId").asText()).isEqualTo("also");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ODS_6_2, '', ''",
        "ODS_7_3, security:authentication, application/problem+json; charset=utf-8",
        "DMS_8, security:authentication, application/problem+json; charset=utf-8",
    })
    void without_a_token_nobody_is_let_in(EdFiVersion version, String type, String mediaType) {
        SimulatedEdFi api = APIS.get(version);

        Reply reply = api.send(HttpRequest.newBuilder(
                URI.create(api.address() + api.path("dataManagementApi") + "/ed-fi/schools")));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.response().headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset").toLowerCase())
                .isEqualTo(mediaType);
        assertThat(mediaType.isEmpty() ? "" : reply.type()).isEqualTo(type);
    }

    private static List<String> fields(EdFiVersion version, Function<SimulatedEdFi, Reply> act) {
        List<String> names = new ArrayList<>();
        act.apply(APIS.get(version)).json().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode without(String property) {
        ObjectNode body = Gradebook.entry("without");
        body.remove(property);
        return body;
    }

    private static ObjectNode inSection(String identifier) {
        ObjectNode body = Gradebook.entry("elsewhere");
        body.withObjectProperty("sectionReference").put("sectionIdentifier", identifier);
        return body;
    }

    private static String id(SimulatedEdFi api, String entry) {
        return api.get(Gradebook.ENTRIES + "?gradebookEntryIdentifier=" + entry).json().path(0).path("id").asText();
    }
}
