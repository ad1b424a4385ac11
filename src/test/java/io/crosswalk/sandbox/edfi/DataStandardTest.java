package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what the shapes of resources differ between data standards. */
class DataStandardTest {

    private static final String CONTACT = "ed-fi/studentEducationOrganizationAssociations";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ODS_5_3, DS_3_3, 400", "ODS_6_2, DS_4_0, 400", "ODS_7_3, DS_4_0, 400", "ODS_7_3, DS_5_2, 200", "DMS_8, DS_6_1, 200"})
    void ids_of_schools_have_64_bits_from_5_on(EdFiVersion version, DataStandard standard, int status) {
        try (SimulatedEdFi api = start(version, standard)) {
            ObjectNode school = District.object("{\"nameOfInstitution\":\"Far\"}").put("schoolId", 3_000_000_000L);

            Reply reply = api.control("PUT", "rows/ed-fi/schools", school);

            assertThat(reply.status()).isEqualTo(status);
            if (status == 200) {
                assertThat(api.get("ed-fi/schools?schoolId=3000000000").json().at("/0/schoolId").asLong()).isEqualTo(3_000_000_000L);
            }
            assertThat(api.get("ed-fi/schools?schoolId=255901001").json()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ODS_7_3, DS_5_2, int64", "ODS_6_2, DS_4_0, int32"})
    void open_api_tells_the_width(EdFiVersion version, DataStandard standard, String format) {
        try (SimulatedEdFi api = start(version, standard)) {
            String address = api.exchange("GET", api.path("openApiMetadata") + "/", null).json().at("/0/endpointUri").asText();
            JsonNode document = api.exchange("GET", address.substring(api.address().length()), null).json();
            JsonNode schemas = version == EdFiVersion.ODS_6_2 ? document.path("definitions") : document.at("/components/schemas");

            assertThat(schemas.at("/edFi_school/properties/schoolId/format").asText()).isEqualTo(format);
            assertThat(schemas.at("/edFi_gradebookEntry/properties/gradebookEntryIdentifier/maxLength").asInt()).isEqualTo(60);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ODS_7_3, DS_5_2, 60", "ODS_7_3, DS_6_1, 120", "DMS_8, DS_6_1, 120"})
    void names_of_sessions_are_longer_in_6_1(EdFiVersion version, DataStandard standard, int length) {
        try (SimulatedEdFi api = start(version, standard)) {
            assertThat(api.control("PUT", "rows/ed-fi/sessions", session("x".repeat(length))).status()).isEqualTo(200);
            assertThat(api.control("PUT", "rows/ed-fi/sessions", session("x".repeat(length + 1))).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ODS_6_2, DS_4_0, true", "ODS_7_3, DS_5_2, true", "ODS_7_3, DS_6_1, false", "DMS_8, DS_6_1, false"})
    void mails_and_codes_of_students_have_resources_of_their_own_in_6_1(
            EdFiVersion version, DataStandard standard, boolean together) {
        try (SimulatedEdFi api = start(version, standard)) {
            ObjectNode contact = District.object("""
                    {"educationOrganizationReference":{"educationOrganizationId":255901},
                     "studentReference":{"studentUniqueId":"604822"},"loginId":"a.b",
                     "electronicMails":[{"electronicMailAddress":"a@district.example",
                      "electronicMailTypeDescriptor":"uri://ed-fi.org/ElectronicMailTypeDescriptor#Organization"}]}""");
            api.control("PUT", "rows/" + CONTACT, contact);
            api.control("PUT", "rows/ed-fi/studentDirectories", contact);

            JsonNode stored = api.get(CONTACT).json().path(0);

            assertThat(stored.path("loginId").asText()).isEqualTo("a.b");
            assertThat(stored.has("electronicMails")).isEqualTo(together);
            assertThat(api.get("ed-fi/studentIdentificationCodes").status()).isEqualTo(together ? 404 : 200);
            if (!together) {
                assertThat(api.get("ed-fi/studentDirectories").json().at("/0/electronicMails/0/electronicMailAddress").asText())
                        .isEqualTo("a@district.example");
            }
        }
    }

    @Test
    void a_students_entry_says_in_6_1_whether_it_was_passed() {
        try (SimulatedEdFi later = start(EdFiVersion.DMS_8, DataStandard.DS_6_1);
                SimulatedEdFi earlier = start(EdFiVersion.DMS_8, DataStandard.DS_5_2)) {
            assertThat(passed(later)).isTrue();
            assertThat(passed(earlier)).isFalse();
        }
    }

    @Test
    void lmsx_can_be_built_anew_for_a_later_standard() {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiProduct.of(EdFiVersion.ODS_7_3).withLmsx(LmsxForm.SECTION_REFERENCE))) {
            api.control("PUT", "rows/ed-fi/schools", District.object("{\"nameOfInstitution\":\"Far\"}").put("schoolId", 3_000_000_000L));

            assertThat(api.exchange("GET", "", null).json().path("dataModels").findValuesAsText("name")).containsExactly("Ed-Fi", "LMSX");
            assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(201);
            ObjectNode elsewhere = District.assignment("b");
            elsewhere.withObjectProperty("sectionReference").put("schoolId", 3_000_000_000L);
            assertThat(api.post("lmsx/assignments", elsewhere).status()).isEqualTo(409);
        }
    }

    @Test
    void lmsx_can_ask_for_the_sections_identifier_at_the_top_instead_of_a_reference() {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiProduct.of(EdFiVersion.ODS_5_3).withLmsx(LmsxForm.SECTION_IDENTIFIER))) {
            ObjectNode body = District.assignment("a");
            body.remove("sectionReference");

            Reply without = api.post("lmsx/assignments", body);
            Reply named = api.post("lmsx/assignments", body.put("sectionIdentifier", "MATH6-P2-0042"));
            ObjectNode both = District.assignment("b").put("sectionIdentifier", "MATH6-P2-0042");

            assertThat(without.status()).isEqualTo(400);
            assertThat(without.json().at("/modelState/request.sectionIdentifier/0").asText()).isEqualTo("SectionIdentifier is required.");
            assertThat(named.status()).isEqualTo(201);
            assertThat(api.get("lmsx/assignments/" + named.id()).json().has("sectionReference")).isFalse();
            assertThat(api.post("lmsx/assignments", both).status()).isEqualTo(201);
            assertThat(api.post("lmsx/assignments", both.put("sectionIdentifier", "other")).status()).isEqualTo(400);
        }
    }

    @Test
    void the_service_trims_the_names_of_descriptors() {
        Map<String, String> body = Map.of("namespace", "uri://district.example/T", "codeValue", " Poem ", "shortDescription", " Poem");
        try (SimulatedEdFi service = SimulatedEdFi.of(EdFiVersion.DMS_8); SimulatedEdFi ods = SimulatedEdFi.of(EdFiVersion.ODS_7_3)) {
            String id = service.post("ed-fi/gradebookEntryTypeDescriptors", body).id();

            assertThat(service.get("ed-fi/gradebookEntryTypeDescriptors/" + id).json().path("codeValue").asText()).isEqualTo("Poem");
            assertThat(ods.post("ed-fi/gradebookEntryTypeDescriptors", body).status()).isEqualTo(400);
        }
    }

    @Test
    void a_version_does_not_come_with_every_standard() {
        assertThatThrownBy(() -> EdFiProduct.of(EdFiVersion.ODS_6_2).withStandard(DataStandard.DS_5_2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'6.2'").hasMessageContaining("4.0");
        assertThatThrownBy(() -> EdFiVersion.of("7.9")).hasMessageContaining("7.9").hasMessageContaining("5.3, 6.2, 7.3, dms8");
        assertThatThrownBy(() -> DataStandard.of("2")).hasMessageContaining("3.3, 4.0, 5.2, 6.1");
    }

    private static boolean passed(SimulatedEdFi api) {
        api.post(Gradebook.ENTRIES, Gradebook.entry("a"));
        api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("a").put("assignmentPassed", true));
        return api.get(Gradebook.STUDENT_ENTRIES).json().at("/0/assignmentPassed").asBoolean();
    }

    private static ObjectNode session(String name) {
        return District.object("""
                {"schoolReference":{"schoolId":255901001},"schoolYearTypeReference":{"schoolYear":2026},
                 "beginDate":"2025-08-18","endDate":"2025-12-19","termDescriptor":"uri://ed-fi.org/TermDescriptor#Fall Semester"}""")
                .put("sessionName", name);
    }

    private static SimulatedEdFi start(EdFiVersion version, DataStandard standard) {
        return SimulatedEdFi.of(EdFiProduct.of(version).withStandard(standard));
    }
}
