package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Coursework in the core model, in each generation that has it. */
class GradebookWritingTest {

    private static final Map<EdFiVersion, SimulatedEdFi> APIS = new EnumMap<>(EdFiVersion.class);

    @BeforeAll
    static void start() {
        for (EdFiVersion version : EdFiVersion.values()) {
            APIS.put(version, SimulatedEdFi.of(version));
        }
    }

    @AfterAll
    static void stop() {
        APIS.values().forEach(SimulatedEdFi::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void an_entry_and_a_students_entry_are_created_updated_and_read(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);

        Reply first = api.post(Gradebook.ENTRIES, Gradebook.entry("upsert"));
        Reply second = api.post(Gradebook.ENTRIES, Gradebook.entry("upsert").put("title", "Renamed"));
        Reply student = api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("upsert"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(student.status()).isEqualTo(201);
        JsonNode entry = api.get(Gradebook.ENTRIES + "/" + first.id()).json();
        assertThat(entry.path("title").asText()).isEqualTo("Renamed");
        assertThat(entry.path("maxPoints").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(entry.path("dueTime").asText()).isEqualTo("23:59:00");
        assertThat(entry.at("/sectionReference/link/rel").asText()).isEqualTo("Section");
        JsonNode work = api.get(Gradebook.STUDENT_ENTRIES + "/" + student.id()).json();
        assertThat(work.path("pointsEarned").decimalValue()).isEqualByComparingTo("8.25");
        assertThat(work.at("/gradebookEntryReference/gradebookEntryIdentifier").asText()).isEqualTo("upsert");
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void an_entry_needs_no_section_but_the_sections_identifier_in_the_source(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        ObjectNode body = Gradebook.entry("no-section");
        body.remove("sectionReference");

        assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(201);
        body.remove("sourceSectionIdentifier");
        assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource({
        "ODS_6_2, gradebookEntryIdentifier, 60", "ODS_7_3, gradebookEntryIdentifier, 60", "DMS_8, gradebookEntryIdentifier, 60",
        "ODS_6_2, title, 100", "ODS_7_3, title, 100", "DMS_8, title, 100",
        "ODS_6_2, description, 1024", "ODS_7_3, description, 1024", "DMS_8, description, 1024",
        "ODS_6_2, sourceSectionIdentifier, 255", "ODS_7_3, sourceSectionIdentifier, 255", "DMS_8, sourceSectionIdentifier, 255",
    })
    void a_text_may_be_as_long_as_its_column_and_not_longer(EdFiVersion version, String property, int length) {
        SimulatedEdFi api = APIS.get(version);
        ObjectNode body = Gradebook.entry("length-" + property);

        assertThat(api.post(Gradebook.ENTRIES, body.put(property, "x".repeat(length))).status()).isBetween(200, 201);
        assertThat(api.post(Gradebook.ENTRIES, body.put(property, "x".repeat(length + 1))).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ODS_6_2, 9999999.99, 201, 9999999.99", "ODS_7_3, 0.005, 201, 0.01", "DMS_8, 1.234, 201, 1.23",
        "ODS_6_2, 10000000, 400, 0", "ODS_7_3, 10000000, 400, 0", "DMS_8, 10000000, 400, 0",
    })
    void decimals_have_nine_digits_two_of_them_behind_the_point(
            EdFiVersion version, double points, int status, String stored) {
        SimulatedEdFi api = APIS.get(version);

        Reply reply = api.post(Gradebook.ENTRIES, Gradebook.entry("decimal-" + points).put("maxPoints", points));

        assertThat(reply.status()).isEqualTo(status);
        if (status == 201) {
            assertThat(api.get(Gradebook.ENTRIES + "/" + reply.id()).json().path("maxPoints").decimalValue())
                    .isEqualByComparingTo(stored);
        }
    }

    @ParameterizedTest
    @CsvSource({"dueTime, 25:00:00", "dueTime, noon", "dueDate, 2025-13-01", "dateAssigned, 2025-09-01T10:00:00Z"})
    void dates_and_times_are_one_or_the_other(String property, String value) {
        for (EdFiVersion version : List.of(EdFiVersion.ODS_6_2, EdFiVersion.ODS_7_3, EdFiVersion.DMS_8)) {
            assertThat(APIS.get(version).post(Gradebook.ENTRIES, Gradebook.entry("date").put(property, value)).status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void a_put_may_change_the_key_of_an_entry_and_students_entries_follow(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        Reply entry = api.post(Gradebook.ENTRIES, Gradebook.entry("before"));
        Reply work = api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("before"));

        Reply put = api.put(Gradebook.ENTRIES, entry.id(), Gradebook.entry("after").put("id", entry.id()));

        assertThat(put.status()).isEqualTo(204);
        assertThat(api.get(Gradebook.STUDENT_ENTRIES + "/" + work.id()).json()
                .at("/gradebookEntryReference/gradebookEntryIdentifier").asText()).isEqualTo("after");
        assertThat(api.delete(Gradebook.ENTRIES, entry.id()).status()).isEqualTo(409);
        assertThat(api.delete(Gradebook.STUDENT_ENTRIES, work.id()).status()).isEqualTo(204);
        assertThat(api.delete(Gradebook.ENTRIES, entry.id()).status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, 204", "ODS_7_3, 400", "DMS_8, 400"})
    void a_put_that_changes_a_key_that_cannot_change_is_refused_or_passed_over(EdFiVersion version, int status) {
        SimulatedEdFi api = APIS.get(version);
        api.post(Gradebook.ENTRIES, Gradebook.entry("key"));
        Reply work = api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("key"));

        Reply put = api.put(Gradebook.STUDENT_ENTRIES, work.id(), Gradebook.studentEntry("key", "604823").put("id", work.id()));

        assertThat(put.status()).isEqualTo(status);
        assertThat(put.type()).isEqualTo(status == 204 ? "" : "bad-request:data-validation-failed:key-change-not-supported");
        assertThat(api.get(Gradebook.STUDENT_ENTRIES + "/" + work.id()).json().at("/studentReference/studentUniqueId").asText())
                .isEqualTo("604822");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, 200, 200", "ODS_7_3, 200, 200", "DMS_8, 400, 400"})
    void only_the_service_compares_names_of_properties_exactly(EdFiVersion version, int required, int id) {
        SimulatedEdFi api = APIS.get(version);
        api.post(Gradebook.ENTRIES, Gradebook.entry("spelling"));
        ObjectNode body = Gradebook.entry("spelling");
        body.set("TITLE", body.remove("title"));

        assertThat(api.post(Gradebook.ENTRIES, body).status()).isEqualTo(required);
        body.put("title", "x").remove("TITLE");
        body.set("MaxPoints", body.remove("maxPoints"));
        Reply reply = api.post(Gradebook.ENTRIES, body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(api.get(Gradebook.ENTRIES + "/" + reply.id()).json().has("maxPoints")).isEqualTo(id == 200);
    }

    @Test
    void the_service_wants_the_id_of_the_address_in_the_body_of_a_put() {
        SimulatedEdFi api = APIS.get(EdFiVersion.DMS_8);
        String id = api.post(Gradebook.ENTRIES, Gradebook.entry("id")).id();

        Reply without = api.put(Gradebook.ENTRIES, id, Gradebook.entry("id"));
        Reply other = api.put(Gradebook.ENTRIES, id, Gradebook.entry("id").put("id", "0".repeat(32)));

        assertThat(without.status()).isEqualTo(400);
        assertThat(other.json().at("/errors/0").asText()).isEqualTo("Request body id must match the id in the url.");
        assertThat(api.put(Gradebook.ENTRIES, id, Gradebook.entry("id").put("id", id)).status()).isEqualTo(204);
        assertThat(APIS.get(EdFiVersion.ODS_7_3).put(Gradebook.ENTRIES, id, Gradebook.entry("id")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, 400", "ODS_7_3, 400", "DMS_8, 201"})
    void only_the_service_compares_descriptors_in_any_letter_case(EdFiVersion version, int status) {
        ObjectNode body = Gradebook.entry("descriptor-case")
                .put("gradebookEntryTypeDescriptor", "uri://ed-fi.org/gradebookentrytypedescriptor#QUIZ");

        assertThat(APIS.get(version).post(Gradebook.ENTRIES, body).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, 200", "ODS_7_3, 200", "DMS_8, 412"})
    void only_the_service_can_be_told_to_insert_only(EdFiVersion version, int status) {
        SimulatedEdFi api = APIS.get(version);
        String entries = api.path("dataManagementApi") + "/" + Gradebook.ENTRIES;

        Reply first = api.exchange("POST", entries, Gradebook.entry("insert-only"), "If-None-Match", "*");
        Reply second = api.exchange("POST", entries, Gradebook.entry("insert-only"), "If-None-Match", "*");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(status);
        assertThat(second.response().body().contains("precondition-failed:if-none-match")).isEqualTo(status == 412);
    }

    @ParameterizedTest
    @EnumSource
    void there_is_lmsx_in_5_3_only_and_coursework_in_the_core_model_from_6_2(EdFiVersion version) {
        boolean extension = version == EdFiVersion.ODS_5_3;

        assertThat(APIS.get(version).get("lmsx/assignments").status()).isEqualTo(extension ? 200 : 404);
        assertThat(APIS.get(version).get(Gradebook.ENTRIES).status()).isEqualTo(extension ? 404 : 200);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"submissionStatusDescriptors, 5", "assignmentLateStatusDescriptors, 2", "gradebookEntryTypeDescriptors, 8"})
    void the_core_descriptors_are_loaded(String resource, int count) {
        for (EdFiVersion version : List.of(EdFiVersion.ODS_6_2, EdFiVersion.ODS_7_3, EdFiVersion.DMS_8)) {
            assertThat(APIS.get(version).get("ed-fi/" + resource).json()).hasSize(count);
        }
    }
}
