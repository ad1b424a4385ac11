package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityProbeTest {

    private static final String GRADEBOOK = "/ed-fi/sections /ed-fi/gradebookEntries /ed-fi/studentGradebookEntries";
    private static final String LMSX = "/ed-fi/sections /lmsx/assignments /lmsx/assignmentSubmissions";

    private final EdFiStub edFi = new EdFiStub();

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    /** The generations as the facts list them, with nothing but discovery and dependencies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # version | standard | dialects  | school ids of 64 bits | key changes | cursor | problem details
            5.2       | 3.2.0-c  | LMSX      | false | false | false | false
            5.3       | 3.3.1-b  | LMSX      | false | false | false | false
            6.0       | 4.0.0    | GRADEBOOK | false | false | false | false
            6.2       | 4.0.0    | GRADEBOOK | false | true  | false | false
            7.0       | 4.0.0    | GRADEBOOK | false | true  | false | false
            7.1       | 5.0.0    | GRADEBOOK | true  | true  | false | false
            7.2       | 5.1.0    | GRADEBOOK | true  | true  | false | true
            7.3.1     | 5.2.0    | GRADEBOOK | true  | true  | true  | true
            8.0.0     | 6.1.0    | GRADEBOOK | true  | true  | true  | true
            v10.0     | 6.1.0    | GRADEBOOK | true  | true  | true  | true
            """)
    void each_generation_is_known_by_its_version_where_it_tells_nothing_else(String version, String standard, DialectName dialect,
            boolean longSchoolIds, boolean keyChanges, boolean cursor, boolean problemDetails) {
        edFi.root(version, standard, dialect == DialectName.LMSX);
        dependencies(dialect == DialectName.LMSX ? LMSX : GRADEBOOK);

        TargetCapabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dialects()).containsExactly(dialect);
        assertThat(List.of(capabilities.longSchoolIds(), capabilities.keyChanges(), capabilities.cursorPaging(), capabilities.problemDetails()))
                .containsExactly(longSchoolIds, keyChanges, cursor, problemDetails);
    }

    @Test
    void a_data_management_service_is_known_by_its_addresses() {
        edFi.rootDocument("""
                {"version":"1.0","dataModels":[{"name":"Ed-Fi","version":"5.2.0"}],"urls":{"oauth":"@/oauth/token","dataManagementApi":"@/data",
                 "changeQueries":"@/changeQueries/v1/"}}""");

        TargetCapabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dataManagementService()).isTrue();
        assertThat(capabilities.changeQueries() && capabilities.cursorPaging() && capabilities.problemDetails()).isTrue();
        assertThat(capabilities.description()).isEqualTo("Data Management Service, version 1.0, Data Standard 5.2.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # standard | announced | resources                                    | dialects
            3.3.1-b    | true      | -                                            | LMSX
            3.3.1-b    | false     | /lmsx/assignments /lmsx/assignmentSubmissions | LMSX
            3.3.1-b    | false     | /ed-fi/gradebookEntries /ed-fi/studentGradebookEntries | -
            3.3.1-b    | false     | -                                            | -
            4.0.0      | false     | -                                            | GRADEBOOK
            4.0.0      | true      | -                                            | LMSX GRADEBOOK
            5.2.0      | false     | /ed-fi/sections                              | -
            5.2.0      | false     | /ed-fi/gradebookEntries                      | -
            5.2.0      | true      | /ed-fi/sections                              | LMSX
            """)
    void what_takes_coursework_is_found_out(String standard, boolean announced, String resources, String dialects) {
        edFi.root("6.2", standard, announced);
        if (resources != null) {
            dependencies(resources);
        }

        assertThat(edFi.target.capabilities().dialects().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(dialects == null ? "" : dialects);
    }

    @Test
    void the_open_api_of_version_2_tells_limits_and_shapes() {
        openApi("""
                {"swagger":"2.0","paths":{"/ed-fi/sections":{"get":{"x":[1,{"y":2}]}},"/ed-fi/sections/deletes":{},"/ed-fi/sections/keyChanges":{},
                  "/lmsx/assignments":{},"/lmsx/assignmentSubmissions":{}},
                 "parameters":{"offset":{"name":"offset"},"limit":{"name":"limit","maximum":250,"default":25}},
                 "definitions":{"edFi_schoolReference":{"properties":{"schoolId":{"type":"integer","format":"int32"}}},
                  "edFi_gradebookEntry":{"properties":{"gradebookEntryTitle":{}}},
                  "lmsx_assignment":{"required":["assignmentIdentifier","sectionIdentifier"]}}}""");

        TargetCapabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dialects()).containsExactly(DialectName.LMSX);
        assertThat(capabilities.pageLimit()).hasValue(250);
        assertThat(capabilities.longSchoolIds()).isFalse();
        assertThat(capabilities.changeQueries() && capabilities.keyChanges()).isTrue();
        assertThat(capabilities.cursorPaging()).isFalse();
        assertThat(capabilities.lmsxSectionIdentifier()).isTrue();
    }

    @Test
    void the_open_api_of_version_3_tells_limits_and_shapes() {
        openApi("""
                {"openapi":"3.0.1","paths":{"/ed-fi/gradebookEntries":{},"/ed-fi/studentGradebookEntries":{},"/ed-fi/sections/partitions":{}},
                 "components":{"parameters":{"limit":{"schema":{"maximum":5000}}},
                  "schemas":{"EdFi_SchoolReference":{"properties":{"schoolId":{"type":"integer","format":"int64"}}},
                   "EdFi_GradebookEntry":{"properties":{"gradebookEntryIdentifier":{}}}}}}""");

        TargetCapabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dialects()).containsExactly(DialectName.GRADEBOOK);
        assertThat(capabilities.pageLimit()).hasValue(5000);
        assertThat(capabilities.longSchoolIds() && capabilities.cursorPaging()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Swagger</html>", "[]", "{\"paths\":", "{\"paths\":3,\"definitions\":null}"})
    void an_open_api_document_that_is_none_is_as_good_as_none(String document) {
        openApi(document);

        assertThat(edFi.target.capabilities().dialects()).isEmpty();
    }

    @Test
    void documents_that_are_turned_off_are_done_without() {
        edFi.rootDocument("""
                {"version":"7.3","dataModels":[{"name":"Ed-Fi","version":"5.2.0"}],"urls":{"oauth":"@/oauth/token","dataManagementApi":"@/data/v3/",
                 "dependencies":"@/none","openApiMetadata":"http://elsewhere.example/metadata"}}""");

        assertThat(edFi.target.capabilities().dialects()).containsExactly(DialectName.GRADEBOOK);
    }

    @Test
    void a_document_that_cannot_be_read_at_present_is_not_one_that_is_turned_off() {
        edFi.server.stubFor(get("/metadata/data/v3/dependencies").willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> edFi.target.capabilities()).isInstanceOf(TargetUnavailableException.class);
    }

    @Test
    void the_documents_are_read_again_only_when_the_target_has_changed_or_refused() {
        dependencies(LMSX);
        edFi.target.capabilities();
        edFi.clock.advance(Duration.ofMinutes(11));
        edFi.target.capabilities();
        edFi.server.verify(1, getRequestedFor(urlEqualTo("/metadata/data/v3/dependencies")));

        edFi.root("7.3", "5.2.0", false);
        dependencies(GRADEBOOK);
        edFi.clock.advance(Duration.ofMinutes(11));
        assertThat(edFi.target.capabilities().dialects()).containsExactly(DialectName.GRADEBOOK);

        edFi.target.reconsider();
        edFi.target.capabilities();
        edFi.server.verify(3, getRequestedFor(urlEqualTo("/metadata/data/v3/dependencies")));
    }

    private void dependencies(String resources) {
        edFi.server.stubFor(get("/metadata/data/v3/dependencies").willReturn(okJson(Arrays.stream(resources.split(" "))
                .map(resource -> "{\"resource\":\"" + resource + "\",\"order\":3,\"operations\":[\"Create\"]}").collect(Collectors.joining(",", "[", "]")))));
    }

    private void openApi(String document) {
        edFi.rootDocument("""
                {"version":"5.3","dataModels":[],"urls":{"oauth":"@/oauth/token","dataManagementApi":"@/data/v3/","openApiMetadata":"@/metadata/"}}""");
        edFi.server.stubFor(get("/metadata/").willReturn(okJson("""
                [{"name":"Descriptors","endpointUri":"@/d"},{"name":"Resources","endpointUri":"@/resources/swagger.json","prefix":""}]"""
                .replace("@", edFi.server.baseUrl()))));
        edFi.server.stubFor(get("/resources/swagger.json").willReturn(okJson(document)));
    }
}
