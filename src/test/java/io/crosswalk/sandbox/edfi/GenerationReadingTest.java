package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages, partitions, changes and states of rows, in each generation. */
class GenerationReadingTest {

    private static final int STUDENTS = 6_003;
    private static final Map<EdFiVersion, SimulatedEdFi> APIS = new EnumMap<>(EdFiVersion.class);

    @BeforeAll
    static void start() {
        for (EdFiVersion version : EdFiVersion.values()) {
            Stream<SeedResource> more = IntStream.range(0, STUDENTS - 3).mapToObj(number -> District.student("9" + number));
            APIS.put(version, new SimulatedEdFi(EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET)
                    .withProduct(EdFiProduct.of(version)), Stream.concat(Gradebook.rows(), more)));
        }
    }

    @AfterAll
    static void stop() {
        APIS.values().forEach(SimulatedEdFi::close);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_5_3, 25", "ODS_6_2, 25", "ODS_7_3, 500", "DMS_8, 500"})
    void a_page_has_the_usual_size_where_no_limit_is_asked_for(EdFiVersion version, int size) {
        Reply page = APIS.get(version).get("ed-fi/students?totalCount=true");

        assertThat(page.json()).hasSize(size);
        assertThat(page.header("Total-Count")).isEqualTo(Integer.toString(STUDENTS));
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_7_3", "DMS_8"})
    void a_walk_by_tokens_gives_every_row_once(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        Reply first = api.get("ed-fi/students?limit=400");
        List<String> seen = ids(first.json());

        seen.addAll(walk(api, "ed-fi/students", first.header("Next-Page-Token"), 400));

        assertThat(seen).hasSize(STUDENTS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_7_3", "DMS_8"})
    void partitions_divide_all_rows_and_each_has_at_least_five_large_pages(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        JsonNode tokens = api.get("ed-fi/students/partitions?number=200").json().path("pageTokens");
        List<String> seen = new ArrayList<>();

        tokens.forEach(token -> seen.addAll(walk(api, "ed-fi/students", token.asText(), 500)));

        assertThat(tokens).hasSize(3);
        assertThat(seen).hasSize(STUDENTS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_7_3", "DMS_8"})
    void a_walk_goes_on_over_rows_that_are_gone_and_takes_new_ones_along(EdFiVersion version) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            List<String> made = IntStream.range(0, 9)
                    .mapToObj(number -> api.post(Gradebook.ENTRIES, Gradebook.entry("walk-" + number)).id()).toList();
            Reply first = api.get(Gradebook.ENTRIES + "?limit=3");
            List.of(0, 2, 3, 5).forEach(at -> api.delete(Gradebook.ENTRIES, made.get(at)));
            String late = api.post(Gradebook.ENTRIES, Gradebook.entry("walk-late")).id();

            List<String> rest = walk(api, Gradebook.ENTRIES, first.header("Next-Page-Token"), 2);

            assertThat(rest).containsExactly(made.get(4), made.get(6), made.get(7), made.get(8), late);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_7_3", "DMS_8"})
    void filters_hold_within_a_walk(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        String token = api.get("ed-fi/students/partitions").json().at("/pageTokens/0").asText();

        assertThat(api.get("ed-fi/students?studentUniqueId=604823&pageToken=" + token).json()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "pageToken=T&offset=1;        Both offset and pageToken parameters were provided",
        "pageToken=T&limit=1;         Use pageSize instead of limit",
        "pageSize=5;                  PageToken is required when pageSize is specified.",
        "pageSize=5&offset=1;         Use limit instead of pageSize",
        "pageToken=T&pageSize=501;    PageSize must be a value between 0 and 500.",
        "pageToken=!!!;               The page token provided was invalid.",
    })
    void ways_of_paging_do_not_mix(String query, String error) {
        for (EdFiVersion version : List.of(EdFiVersion.ODS_7_3, EdFiVersion.DMS_8)) {
            SimulatedEdFi api = APIS.get(version);
            String token = api.get("ed-fi/students/partitions").json().at("/pageTokens/0").asText();

            Reply reply = api.get("ed-fi/students?" + query.replace("=T", "=" + token));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.type()).isEqualTo("bad-request:parameter-validation-failed");
            assertThat(reply.json().at("/errors/0").asText()).startsWith(error);
        }
    }

    @Test
    void the_service_counts_no_total_within_a_walk_and_gives_no_token_within_a_window() {
        SimulatedEdFi service = APIS.get(EdFiVersion.DMS_8);
        SimulatedEdFi ods = APIS.get(EdFiVersion.ODS_7_3);
        String token = service.get("ed-fi/students/partitions").json().at("/pageTokens/0").asText();

        assertThat(service.get("ed-fi/students?totalCount=true&pageToken=" + token).status()).isEqualTo(400);
        assertThat(ods.get("ed-fi/students?totalCount=true&pageToken=" + token).header("Total-Count")).isEqualTo("" + STUDENTS);
        assertThat(service.get("ed-fi/students?maxChangeVersion=9999999").header("Next-Page-Token")).isNull();
        assertThat(ods.get("ed-fi/students?maxChangeVersion=9999999").header("Next-Page-Token")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_5_3", "ODS_6_2"})
    void older_generations_know_no_tokens(EdFiVersion version) {
        assertThat(APIS.get(version).get("ed-fi/students").header("Next-Page-Token")).isNull();
        assertThat(APIS.get(version).get("ed-fi/students/partitions").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_5_3, NewestChangeVersion", "ODS_6_2, newestChangeVersion", "ODS_7_3, newestChangeVersion", "DMS_8, newestChangeVersion"})
    void the_newest_change_version_is_spelled_as_by_the_generation(EdFiVersion version, String name) {
        assertThat(APIS.get(version).exchange("GET", "/changeQueries/v1/availableChangeVersions", null).json().path(name).asLong())
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void deletions_carry_the_key(EdFiVersion version) {
        SimulatedEdFi api = APIS.get(version);
        api.post(Gradebook.ENTRIES, Gradebook.entry("deleted"));
        String id = api.post(Gradebook.STUDENT_ENTRIES, Gradebook.studentEntry("deleted")).id();
        api.delete(Gradebook.STUDENT_ENTRIES, id);

        JsonNode deletion = api.get(Gradebook.STUDENT_ENTRIES + "/deletes").json().path(0);

        assertThat(deletion.path("id").asText()).isEqualTo(id);
        assertThat(deletion.path("keyValues")).isEqualTo(District.object("""
                {"gradebookEntryIdentifier":"deleted","namespace":"uri://instructure.com/canvas","studentUniqueId":"604822"}"""));
    }

    @ParameterizedTest
    @EnumSource(names = {"ODS_6_2", "ODS_7_3", "DMS_8"})
    void a_renamed_section_is_told_of_once_from_its_first_key_to_its_last_and_so_are_the_rows_that_followed(EdFiVersion version) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            String id = api.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0).path("id").asText();
            String entry = api.post(Gradebook.ENTRIES, Gradebook.entry("a")).id();
            api.control("PUT", "rows/ed-fi/studentSectionAssociations", District.object("""
                    {"beginDate":"2025-08-18","studentReference":{"studentUniqueId":"604822"},"sectionReference":%s}"""
                    .formatted(District.SECTION_REFERENCE)));
            api.control("PUT", "rows/ed-fi/sections/" + id, District.section("ONCE").body());
            api.control("PUT", "rows/ed-fi/sections/" + id, District.section("TWICE").body());

            JsonNode sections = api.get("ed-fi/sections/keyChanges").json();
            JsonNode associations = api.get("ed-fi/studentSectionAssociations/keyChanges").json();

            assertThat(sections).hasSize(1);
            assertThat(sections.at("/0/id").asText()).isEqualTo(id);
            assertThat(sections.at("/0/oldKeyValues/sectionIdentifier").asText()).isEqualTo("MATH6-P2-0042");
            assertThat(sections.at("/0/newKeyValues/sectionIdentifier").asText()).isEqualTo("TWICE");
            assertThat(sections.at("/0/newKeyValues").size()).isEqualTo(5);
            assertThat(associations.at("/0/newKeyValues/sectionIdentifier").asText()).isEqualTo("TWICE");
            assertThat(api.get("ed-fi/sections/keyChanges?minChangeVersion=" + (sections.at("/0/changeVersion").asLong() + 1)).json()).isEmpty();
            assertThat(api.get(Gradebook.ENTRIES + "/" + entry).json().at("/sectionReference/sectionIdentifier").asText()).isEqualTo("TWICE");
            assertThat(api.get(Gradebook.ENTRIES + "/" + entry).json().path("sourceSectionIdentifier").asText()).isEqualTo("MATH6-P2-0042");
        }
    }

    @Test
    void in_5_3_deletions_have_no_key_and_changed_keys_cannot_be_read() {
        SimulatedEdFi api = APIS.get(EdFiVersion.ODS_5_3);
        String id = api.post("lmsx/assignments", District.assignment("gone")).id();
        api.delete("lmsx/assignments", id);

        assertThat(api.get("lmsx/assignments/deletes").json().path(0).has("keyValues")).isFalse();
        assertThat(api.get("ed-fi/sections/keyChanges").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ODS_5_3, '\\d+', 304, 200, false", "ODS_6_2, '\\d+', 304, 200, false",
        "ODS_7_3, '\\d+', 304, 200, true", "DMS_8, '\\d+-\\w+', 304, 304, true",
    })
    void a_row_tells_its_state_as_its_generation_does(
            EdFiVersion version, String form, int unquoted, int quoted, boolean lastModified) {
        SimulatedEdFi api = APIS.get(version);
        JsonNode school = api.get("ed-fi/schools").json().path(0);
        String path = api.path("dataManagementApi") + "/ed-fi/schools/" + school.path("id").asText();
        String etag = school.path("_etag").asText();

        assertThat(etag).matches(form);
        assertThat(api.exchange("GET", path, null, "If-None-Match", etag).status()).isEqualTo(unquoted);
        assertThat(api.exchange("GET", path, null, "If-None-Match", "\"" + etag + "\"").status()).isEqualTo(quoted);
        assertThat(school.has("_lastModifiedDate")).isEqualTo(lastModified);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_6_2, Snapshot-Identifier, 410, ''", "ODS_7_3, Use-Snapshot, 404, not-found", "DMS_8, Use-Snapshot, 404, not-found"})
    void there_are_no_snapshots_and_none_can_be_written_to(EdFiVersion version, String header, int status, String type) {
        SimulatedEdFi api = APIS.get(version);
        String entries = api.path("dataManagementApi") + "/" + Gradebook.ENTRIES;

        Reply read = api.exchange("GET", entries, null, header, "true");
        Reply write = api.exchange("POST", entries, Gradebook.entry("snapshot"), header, "true");

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.type()).isEqualTo(type);
        assertThat(write.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @EnumSource
    void a_host_can_do_without_change_queries(EdFiVersion version) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            api.control("PUT", "host", Map.of("changeQueries", false));

            assertThat(api.exchange("GET", "", null).json().at("/urls").has("changeQueries")).isFalse();
            assertThat(api.exchange("GET", "/changeQueries/v1/availableChangeVersions", null).status()).isEqualTo(404);
            assertThat(api.get("ed-fi/sections/deletes").status()).isIn(400, 404);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ODS_5_3, 25", "ODS_7_3, 100", "DMS_8, 100"})
    void a_host_can_have_smaller_pages(EdFiVersion version, int usual) {
        SimulatedEdFi api = APIS.get(version);
        api.control("PUT", "host", Map.of("pageLimit", 100));

        assertThat(api.get("ed-fi/students").json()).hasSize(usual);
        assertThat(api.get("ed-fi/students?limit=100").json()).hasSize(100);
        assertThat(api.get("ed-fi/students?limit=101").status()).isEqualTo(400);
        assertThat(api.control("PUT", "host", Map.of("pageLimit", 0)).message()).contains("at least one row");
        api.control("PUT", "host", Map.of("pageLimit", 500));
    }

    private static List<String> walk(SimulatedEdFi api, String resource, @Nullable String start, int size) {
        List<String> seen = new ArrayList<>();
        String token = start;
        while (token != null) {
            Reply page = api.get(resource + "?pageSize=" + size + "&pageToken=" + token);
            seen.addAll(ids(page.json()));
            token = page.header("Next-Page-Token");
        }
        return seen;
    }

    private static List<String> ids(JsonNode page) {
        return new ArrayList<>(page.findValuesAsText("id"));
    }
}
