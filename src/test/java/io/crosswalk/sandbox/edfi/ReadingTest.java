package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static SimulatedEdFi api;

    @BeforeAll
    static void start() {
        Stream<SeedResource> more = IntStream.range(0, 1200).mapToObj(number -> District.student("9" + number));
        api = new SimulatedEdFi(EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET),
                Stream.concat(District.rows(), more));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void pages_of_five_hundred_give_every_row_once_and_the_total_in_a_header() {
        Set<String> seen = new HashSet<>();
        for (int offset = 0; offset < 1500; offset += 500) {
            Reply page = api.get("ed-fi/students?limit=500&totalCount=true&offset=" + offset);
            assertThat(page.header("Total-Count")).isEqualTo("1202");
            page.json().forEach(student -> seen.add(student.path("studentUniqueId").asText()));
        }
        assertThat(seen).hasSize(1202);
    }

    @Test
    void a_page_has_twenty_five_rows_where_no_limit_is_asked_for() {
        Reply page = api.get("ed-fi/students");

        assertThat(page.json()).hasSize(25);
        assertThat(page.header("Total-Count")).isNull();
    }

    @Test
    void a_limit_of_zero_only_counts() {
        Reply page = api.get("ed-fi/students?limit=0&totalCount=true");

        assertThat(page.json()).isEmpty();
        assertThat(page.header("Total-Count")).isEqualTo("1202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=501", "limit=-1", "offset=-1", "limit=many", "minChangeVersion=x"})
    void parameters_out_of_range_are_refused(String query) {
        assertThat(api.get("ed-fi/students?" + query).status()).isEqualTo(400);
    }

    @Test
    void an_unfit_filter_value_is_refused() {
        assertThat(api.get("ed-fi/sections?schoolYear=now").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sectionIdentifier=MATH6-P2-0042, 1",
        "SECTIONIDENTIFIER=MATH6-P2-0042, 1",
        "sectionIdentifier=math6-p2-0042, 0",
        "schoolYear=2026, 2",
        "schoolYear=2026&schoolId=255901001&localCourseCode=MATH-6, 2",
        "schoolYear=2025, 0",
        "sessionName=2025-2026%20Fall%20Semester, 2",
        "notAProperty=1, 2",
        "schoolYear=2026&schoolId=255901001&localCourseCode=MATH-6&sessionName=2025-2026%20Fall%20Semester&sectionIdentifier=MATH6-P3-0043, 1",
    })
    void filters_compare_leaves_exactly_by_bare_name(String query, int found) {
        assertThat(api.get("ed-fi/sections?" + query).json()).hasSize(found);
    }

    @Test
    void a_row_is_found_by_its_id_among_the_others() {
        String id = api.get("ed-fi/schools").json().path(0).path("id").asText();

        assertThat(api.get("ed-fi/schools?id=" + id).json()).hasSize(1);
        assertThat(api.get("ed-fi/schools?id=0123456789abcdef0123456789abcdef").json()).isEmpty();
    }

    @Test
    void a_section_nests_four_parts_of_its_key_and_a_reference_to_it_is_flat_with_a_link() {
        JsonNode section = api.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0);
        String id = api.post("lmsx/assignments", District.assignment("link-1")).id();
        JsonNode reference = api.get("lmsx/assignments/" + id).json().path("sectionReference");

        assertThat(section.path("courseOfferingReference").path("localCourseCode").asText()).isEqualTo("MATH-6");
        assertThat(section.has("localCourseCode")).isFalse();
        assertThat(reference.path("sectionIdentifier").asText()).isEqualTo("MATH6-P2-0042");
        assertThat(reference.path("schoolId").asInt()).isEqualTo(255901001);
        assertThat(reference.at("/link/rel").asText()).isEqualTo("Section");
        assertThat(reference.at("/link/href").asText()).isEqualTo("/ed-fi/sections/" + section.path("id").asText());
    }

    @Test
    void mails_and_identification_codes_of_a_student_are_given_as_they_came() {
        JsonNode body = District.object("""
                {"educationOrganizationReference":{"educationOrganizationId":255901},
                 "studentReference":{"studentUniqueId":"604822"},"loginId":"a.b",
                 "electronicMails":[{"electronicMailAddress":"a@district.example",
                  "electronicMailTypeDescriptor":"uri://ed-fi.org/ElectronicMailTypeDescriptor#Organization",
                  "primaryEmailAddressIndicator":true}],
                 "studentIdentificationCodes":[{"assigningOrganizationIdentificationCode":"State",
                  "studentIdentificationSystemDescriptor":"uri://ed-fi.org/StudentIdentificationSystemDescriptor#State",
                  "identificationCode":"0042"}]}""");
        api.control("PUT", "rows/ed-fi/studentEducationOrganizationAssociations", body);

        JsonNode stored = api.get("ed-fi/studentEducationOrganizationAssociations?studentUniqueId=604822").json().path(0);

        assertThat(stored.path("loginId")).isEqualTo(body.path("loginId"));
        assertThat(stored.path("electronicMails")).isEqualTo(body.path("electronicMails"));
        assertThat(stored.path("studentIdentificationCodes")).isEqualTo(body.path("studentIdentificationCodes"));
    }

    @Test
    void one_row_has_its_etag_in_the_header_and_in_the_body() {
        String id = api.get("ed-fi/schools").json().path(0).path("id").asText();

        Reply school = api.get("ed-fi/schools/" + id);

        assertThat(school.header("ETag")).isEqualTo("\"" + school.json().path("_etag").asText() + "\"");
        assertThat(school.json().path("nameOfInstitution").asText()).isEqualTo("Grand Bend Middle School");
    }

    @Test
    void only_an_unquoted_etag_saves_the_body() {
        String id = api.get("ed-fi/schools").json().path(0).path("id").asText();
        String etag = api.get("ed-fi/schools/" + id).json().path("_etag").asText();
        String path = "/data/v3/ed-fi/schools/" + id;

        assertThat(api.exchange("GET", path, null, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(api.exchange("GET", path, null, "If-None-Match", "\"" + etag + "\"").status()).isEqualTo(200);
    }

    @Test
    void changes_and_deletions_are_found_by_change_version() {
        long before = newest();
        Reply kept = api.post("lmsx/assignments", District.assignment("change-1"));
        Reply gone = api.post("lmsx/assignments", District.assignment("change-2"));
        api.delete("lmsx/assignments", gone.id());
        long after = newest();

        JsonNode changed = api.get("lmsx/assignments?minChangeVersion=" + (before + 1) + "&maxChangeVersion=" + after).json();
        JsonNode deleted = api.get("lmsx/assignments/deletes?minChangeVersion=" + (before + 1)).json();

        assertThat(changed.findValuesAsText("assignmentIdentifier")).containsExactly("change-1");
        assertThat(changed.path(0).path("id").asText()).isEqualTo(kept.id());
        assertThat(deleted).hasSize(1);
        assertThat(deleted.path(0).path("id").asText()).isEqualTo(gone.id());
        assertThat(deleted.path(0).path("changeVersion").asLong()).isEqualTo(after);
        assertThat(api.get("lmsx/assignments/deletes?minChangeVersion=" + (after + 1)).json()).isEmpty();
    }

    private static long newest() {
        JsonNode versions = api.exchange("GET", "/changeQueries/v1/availableChangeVersions", null).json();
        assertThat(versions.path("OldestChangeVersion").asLong()).isZero();
        return versions.path("NewestChangeVersion").asLong();
    }
}
