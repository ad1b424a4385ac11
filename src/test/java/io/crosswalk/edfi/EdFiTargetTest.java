package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdFiTargetTest {

    private final EdFiStub edFi = new EdFiStub();

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @Test
    void an_ods_5_tells_its_addresses() {
        Discovery discovery = edFi.target.discovery();

        assertThat(discovery.version()).isEqualTo("5.3");
        assertThat(discovery.dataStandard()).isEqualTo("3.3.1-b");
        assertThat(discovery.dataManagementService()).isFalse();
        assertThat(discovery.oauth()).hasToString(edFi.uri() + "/oauth/token");
        assertThat(discovery.tokenInfo()).hasToString(edFi.uri() + "/oauth/token_info");
        assertThat(discovery.changeQueries()).hasToString(edFi.uri() + "/changeQueries/v1/");
        assertThat(edFi.target.resource("lmsx/assignments")).hasToString(edFi.uri() + "/data/v3/lmsx/assignments");
        assertThat(edFi.target.resource("lmsx/assignments", "ab12")).hasToString(edFi.uri() + "/data/v3/lmsx/assignments/ab12");
    }

    @Test
    void a_data_management_service_is_taken_at_its_word_too() {
        edFi.rootDocument("""
                {"version":"8.0.0","dataModels":[{"name":"Ed-Fi","version":"5.2.0"}],"urls":{"oauth":"@/t1/oauth/token",
                 "tokenInfo":"@/t1/oauth/token_info","dataManagementApi":"@/t1/data","changeQueries":"@/t1/changeQueries/v1/"}}""");

        Discovery discovery = edFi.target.discovery();

        assertThat(discovery.dataManagementService()).isTrue();
        assertThat(discovery.changeQueries()).hasToString(edFi.uri() + "/t1/changeQueries/v1/");
        assertThat(edFi.target.resource("ed-fi/gradebookEntries")).hasToString(edFi.uri() + "/t1/data/ed-fi/gradebookEntries");
    }

    @Test
    void a_year_specific_api_is_addressed_by_the_school_year_and_not_by_the_calendar_year() {
        edFi.rootDocument("""
                {"version":"6.2","apiMode":"Year Specific","dataModels":[{"name":"Ed-Fi","version":"4.0.0"}],"urls":{"oauth":"@/oauth/token",
                 "dataManagementApi":"@/data/v3/2025/","changeQueries":"@/changeQueries/v1/2025/"}}""");

        assertThat(edFi.target.resource("ed-fi/sections")).hasToString(edFi.uri() + "/data/v3/2026/ed-fi/sections");
        assertThat(edFi.target.discovery().changeQueries()).hasToString(edFi.uri() + "/changeQueries/v1/2026/");
    }

    @Test
    void an_address_that_leaves_the_school_year_open_is_completed() {
        edFi.rootDocument("""
                {"version":"7.3","dataModels":[{"name":"Ed-Fi","version":"5.2.0"}],"urls":{"oauth":"@/{schoolYear}/oauth/token",
                 "dataManagementApi":"@/{schoolYear}/data/v3/"}}""");

        assertThat(edFi.target.resource("ed-fi/sections")).hasToString(edFi.uri() + "/2026/data/v3/ed-fi/sections");
        assertThat(edFi.target.discovery().oauth()).hasToString(edFi.uri() + "/2026/oauth/token");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /base/data/v3/2026/,            2026
            /base/data/v3/ab-1/2025/,       2025
            /base/tenant1/2026/data/v3/,    2026
            /base/data/v3/,                 0
            /2027/data,                     2027
            """)
    void the_year_of_the_addresses_is_told_wherever_it_stands(String path, int year) {
        edFi.rootDocument("""
                {"version":"6.2","apiMode":"Instance Year Specific","dataModels":[],"urls":{"oauth":"@/oauth/token","dataManagementApi":"@%s"}}""".formatted(path));

        assertThat(edFi.target.capabilities().addressedYear().orElse(0)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://evil.example/data/v3/                    | DISCOVERY_FOREIGN_HOST       | evil.example
            https://127.0.0.1/data/v3/                      | DISCOVERY_SCHEME_DIFFERS     | UseReverseProxyHeaders
            http://127.0.0.1/{tenantIdentifier}/data/v3/    | DISCOVERY_HAS_PLACEHOLDERS   | Put the missing part into target.url
            /data/v3/                                       | DISCOVERY_INCOMPLETE         | not a complete address
            http://user:password@127.0.0.1/data/v3/         | DISCOVERY_INCOMPLETE         | not a complete address
            ''                                              | DISCOVERY_INCOMPLETE         | Set target.url
            """)
    void credentials_are_not_sent_where_they_do_not_belong(String dataManagementApi, String reason, String expected) {
        edFi.rootDocument("""
                {"version":"5.3","dataModels":[{"name":"LMSX","version":"1.0.0"}],"urls":{"oauth":"@/oauth/token","dataManagementApi":"%s"}}"""
                .formatted(dataManagementApi.replace("@", "\\u0040")));

        assertThatThrownBy(() -> edFi.target.discovery())
                .isInstanceOfSatisfying(TargetRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageContaining(expected).hasMessageNotContaining("password");
    }

    @Test
    void loopback_by_another_name_is_the_same_host() {
        edFi.rootDocument("""
                {"version":"5.3","dataModels":[{"name":"LMSX"}],"urls":{"oauth":"http://localhost:1/oauth/token","dataManagementApi":"http://[::1]:1/data/v3/"}}""");

        assertThat(edFi.target.discovery().oauth()).hasHost("localhost");
    }

    @Test
    void a_page_in_place_of_the_document_is_told() {
        edFi.server.stubFor(get("/").willReturn(aResponse().withBody("<html>Welcome</html>")));

        assertThatThrownBy(() -> edFi.target.discovery()).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo("ANSWER_UNREADABLE"));
    }

    @ParameterizedTest
    @CsvSource({"301, TARGET_ADDRESS_WRONG", "404, RESOURCE_NOT_OFFERED", "403, FORBIDDEN"})
    void a_wrong_address_is_refused(int status, String reason) {
        edFi.server.stubFor(get("/").willReturn(aResponse().withStatus(status)));

        assertThatThrownBy(() -> edFi.target.discovery()).isInstanceOfSatisfying(TargetRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void the_document_is_read_anew_after_a_while_or_when_forgotten() {
        edFi.target.discovery();
        edFi.target.discovery();
        edFi.server.verify(1, getRequestedFor(urlEqualTo("/")));

        edFi.clock.advance(Duration.ofMinutes(11));
        edFi.target.discovery();
        edFi.server.verify(2, getRequestedFor(urlEqualTo("/")));

        edFi.target.forget();
        edFi.target.discovery();
        edFi.server.verify(3, getRequestedFor(urlEqualTo("/")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://h/data/v3/lmsx/assignments/7d0f7ae1c2cb4d8fa5d1a1b9ac3c4a55,     7d0f7ae1c2cb4d8fa5d1a1b9ac3c4a55
            /data/lmsx/assignments/7d0f7ae1-c2cb-4d8f-a5d1-a1b9ac3c4a55/,            7d0f7ae1-c2cb-4d8f-a5d1-a1b9ac3c4a55
            https://h/x/ab12?y=1,                                                    ab12
            https://h/x/..%2Fy,                                                      -
            '',                                                                      -
            -,                                                                       -
            """)
    void the_id_is_the_last_part_of_the_location(String location, String id) {
        assertThat(EdFiTarget.resourceId(location).orElse(null)).isEqualTo(id);
    }
}
