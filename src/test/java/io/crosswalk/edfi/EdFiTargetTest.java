package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.configuration.DistrictConfiguration;
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
    void an_ods_5_tells_its_addresses_and_has_lmsx() {
        Capabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dialect()).isEqualTo(DialectName.LMSX);
        assertThat(capabilities.version()).isEqualTo("5.3");
        assertThat(capabilities.dataStandard()).isEqualTo("3.3.1-b");
        assertThat(capabilities.problemDetails()).isFalse();
        assertThat(capabilities.oauth()).hasToString(edFi.uri() + "/oauth/token");
        assertThat(capabilities.tokenInfo()).hasToString(edFi.uri() + "/oauth/token_info");
        assertThat(capabilities.changeQueries()).hasToString(edFi.uri() + "/changeQueries/v1/");
        assertThat(edFi.target.resource("lmsx/assignments")).hasToString(edFi.uri() + "/data/v3/lmsx/assignments");
        assertThat(edFi.target.resource("lmsx/assignments", "ab12")).hasToString(edFi.uri() + "/data/v3/lmsx/assignments/ab12");
    }

    @Test
    void a_data_management_service_is_taken_at_its_word_too() {
        edFi.rootDocument("""
                {"version":"8.0.0","dataModels":[{"name":"Ed-Fi","version":"5.2.0"}],"urls":{"oauth":"@/t1/oauth/token",
                 "tokenInfo":"@/t1/oauth/token_info","dataManagementApi":"@/t1/data","changeQueries":"@/t1/changeQueries/v1/"}}""");

        Capabilities capabilities = edFi.target.capabilities();

        assertThat(capabilities.dialect()).isEqualTo(DialectName.GRADEBOOK);
        assertThat(capabilities.problemDetails()).isTrue();
        assertThat(capabilities.changeQueries()).hasToString(edFi.uri() + "/t1/changeQueries/v1/");
        assertThat(edFi.target.resource("ed-fi/gradebookEntries")).hasToString(edFi.uri() + "/t1/data/ed-fi/gradebookEntries");
    }

    @ParameterizedTest
    @CsvSource({"7.1, false", "7.2, true", "7.3.1, true", "8, true", "v10.0, true", "none, false"})
    void problem_details_come_with_version_7_2(String version, boolean problemDetails) {
        edFi.root(version, "4.0", false);

        assertThat(edFi.target.capabilities().problemDetails()).isEqualTo(problemDetails);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            AUTO,      3.3.1-b, true,  LMSX
            AUTO,      4.0.0,   true,  LMSX
            AUTO,      4.0.0,   false, GRADEBOOK
            LMSX,      4.0.0,   true,  LMSX
            LMSX,      3.3.1-b, false, LMSX
            GRADEBOOK, 5.2.0,   true,  GRADEBOOK
            """)
    void the_dialect_is_found_out_unless_it_is_set(DistrictConfiguration.Dialect wanted, String dataStandard, boolean lmsx, DialectName expected) {
        edFi.root("7.3", dataStandard, lmsx);

        assertThat(edFi.target(wanted).capabilities().dialect()).isEqualTo(expected);
    }

    @Test
    void a_target_that_cannot_take_coursework_is_refused() {
        edFi.root("5.3", "3.3.1-b", false);

        assertThatThrownBy(() -> edFi.target(DistrictConfiguration.Dialect.AUTO).capabilities())
                .isInstanceOf(TargetRefusedException.class).hasMessageContaining("install the LMSX extension");
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

        assertThatThrownBy(() -> edFi.target.capabilities())
                .isInstanceOfSatisfying(TargetRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageContaining(expected).hasMessageNotContaining("password");
    }

    @Test
    void loopback_by_another_name_is_the_same_host() {
        edFi.rootDocument("""
                {"version":"5.3","dataModels":[{"name":"LMSX"}],"urls":{"oauth":"http://localhost:1/oauth/token","dataManagementApi":"http://[::1]:1/data/v3/"}}""");

        assertThat(edFi.target.capabilities().oauth()).hasHost("localhost");
    }

    @Test
    void a_page_in_place_of_the_document_is_told() {
        edFi.server.stubFor(get("/").willReturn(aResponse().withBody("<html>Welcome</html>")));

        assertThatThrownBy(() -> edFi.target.capabilities()).isInstanceOfSatisfying(TargetUnavailableException.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo("ANSWER_UNREADABLE"));
    }

    @ParameterizedTest
    @CsvSource({"301, TARGET_ADDRESS_WRONG", "404, RESOURCE_NOT_OFFERED", "403, FORBIDDEN"})
    void a_wrong_address_is_refused(int status, String reason) {
        edFi.server.stubFor(get("/").willReturn(aResponse().withStatus(status)));

        assertThatThrownBy(() -> edFi.target.capabilities()).isInstanceOfSatisfying(TargetRefusedException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void the_document_is_read_anew_after_a_while_or_when_forgotten() {
        edFi.target.capabilities();
        edFi.target.capabilities();
        edFi.server.verify(1, getRequestedFor(urlEqualTo("/")));

        edFi.clock.advance(Duration.ofMinutes(11));
        edFi.target.capabilities();
        edFi.server.verify(2, getRequestedFor(urlEqualTo("/")));

        edFi.target.forget();
        edFi.target.capabilities();
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
