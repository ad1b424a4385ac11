package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each generation says at its root, and under which addresses it then answers. */
class DiscoveryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", value = {
        "ODS_5_3, 5.3,   3.3.1-b, 3, Shared Instance, /data/v3/, -,                  -",
        "ODS_6_2, 6.2,   4.0.0,   3, Shared Instance, /data/v3/, -,                  /changeQueries/v1/",
        "ODS_7_3, 7.3,   5.2.0,   3, -,               /data/v3/, /oauth/token_info, /changeQueries/v1/",
        "DMS_8,   8.0.0, 5.2.0,   -, -,               /data,     -,                  /changeQueries/v1/",
    })
    void the_root_has_the_form_of_its_generation(
            EdFiVersion version, String release, String standard, String suite, String mode, String data,
            String introspection, String changes) {
        try (SimulatedEdFi api = SimulatedEdFi.of(version)) {
            JsonNode root = get(api, "").json();

            assertThat(root.path("version").asText()).isEqualTo(release);
            assertThat(root.at("/dataModels/0/version").asText()).isEqualTo(standard);
            assertThat(text(root.path("suite"))).isEqualTo(suite);
            assertThat(text(root.path("apiMode"))).isEqualTo(mode);
            assertThat(root.at("/urls/dataManagementApi").asText()).isEqualTo(api.address() + data);
            assertThat(text(root.at("/urls/oauthTokenIntrospection"))).isEqualTo(introspection == null ? null : api.address() + introspection);
            assertThat(text(root.at("/urls/changeQueries"))).isEqualTo(changes == null ? null : api.address() + changes);
        }
    }

    @Test
    void the_service_has_its_own_names_and_no_version_in_addresses() {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiVersion.DMS_8)) {
            JsonNode urls = get(api, "").json().path("urls");

            assertThat(urls.path("tokenInfo").asText()).isEqualTo(api.address() + "/oauth/token_info");
            assertThat(urls.path("dependencies").asText()).isEqualTo(api.address() + "/metadata/dependencies");
            assertThat(urls.path("openApiMetadata").asText()).isEqualTo(api.address() + "/metadata/specifications");
            assertThat(api.exchange("GET", "/data/v3/ed-fi/schools", null).status()).isEqualTo(404);
            assertThat(api.exchange("GET", "/data/ed-fi/schools", null).json()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', value = {
        "ODS_5_3; year=2026;                  /data/v3/2026;         /oauth/token;            /metadata/data/v3/2026/dependencies",
        "ODS_6_2; instance=255901,year=2026;  /data/v3/255901/2026;  /255901/oauth/token;     /metadata/data/v3/255901/2026/dependencies",
        "ODS_7_3; schoolYear=2026;            /2026/data/v3;         /2026/oauth/token;       /2026/metadata/data/v3/dependencies",
        "ODS_7_3; tenant=north,schoolYear=26; /north/26/data/v3;     /north/26/oauth/token;   /north/26/metadata/data/v3/dependencies",
        "DMS_8;   tenant=north,schoolYear=26; /north/26/data;        /north/26/oauth/token;   /north/26/metadata/dependencies",
    })
    void the_host_tells_databases_apart_in_addresses(
            EdFiVersion version, String route, String data, String token, String dependencies) {
        try (SimulatedEdFi api = SimulatedEdFi.of(EdFiProduct.of(version).withRoute(EdFiRoute.of(route)))) {
            assertThat(api.path("dataManagementApi")).isEqualTo(data);
            assertThat(api.path("oauth")).isEqualTo(token);
            assertThat(api.path("dependencies")).isEqualTo(dependencies);
            assertThat(api.get("ed-fi/schools").json()).hasSize(1);
            assertThat(get(api, dependencies).status()).isEqualTo(200);
            assertThat(api.exchange("GET", "/data/v3/ed-fi/schools", null).status()).isEqualTo(404);
            Reply list = get(api, api.path("openApiMetadata"));
            String document = list.json().at("/0/endpointUri").asText().substring(api.address().length());
            assertThat(get(api, document).json().path("paths").has("/ed-fi/sections")).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', value = {
        "ODS_6_2; year=2026;                    /data/v3/2025/",
        "ODS_6_2; instance=255901,year=2026;    /data/v3/{instance}/2025/",
        "ODS_7_3; tenant=north,schoolYear=2026; /{tenantIdentifier}/{schoolYear}/data/v3/",
        "DMS_8;   tenant=north,schoolYear=2026; /{tenant}/{schoolYear}/data",
    })
    void a_root_that_is_not_told_where_gives_placeholders_and_perhaps_the_wrong_year(
            EdFiVersion version, String route, String data) {
        EdFiOptions options = EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET)
                .withProduct(EdFiProduct.of(version).withRoute(EdFiRoute.of(route)))
                .withClock(new SteppingClock(Instant.parse("2025-09-08T08:00:00Z")));
        try (SimulatedEdFi api = new SimulatedEdFi(options, Gradebook.rows())) {
            assertThat(get(api, "").json().at("/urls/dataManagementApi").asText()).isEqualTo(api.address() + data);
        }
    }

    @Test
    void another_tenant_or_context_is_not_found() {
        EdFiProduct product = EdFiProduct.of(EdFiVersion.ODS_7_3).withRoute(EdFiRoute.of("tenant=north,schoolYear=2026"));
        try (SimulatedEdFi api = SimulatedEdFi.of(product)) {
            Reply reply = api.exchange("GET", "/north/2027/data/v3/ed-fi/schools", null);

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.type()).isEqualTo("not-found");
            assertThat(reply.json().at("/errors/0").asText()).startsWith("No ODS instance matching");
            assertThat(get(api, "/south").status()).isEqualTo(404);
        }
    }

    @Test
    void a_location_is_an_address_that_can_be_read() {
        EdFiProduct product = EdFiProduct.of(EdFiVersion.DMS_8).withRoute(EdFiRoute.of("tenant=north"));
        try (SimulatedEdFi api = SimulatedEdFi.of(product)) {
            String location = String.valueOf(api.post(Gradebook.ENTRIES, Gradebook.entry("a")).header("Location"));

            assertThat(location).startsWith(api.address() + "/north/data/ed-fi/gradebookEntries/");
            assertThat(api.exchange("GET", location.substring(api.address().length()), null).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', value = {
        "ODS_5_3; tenant=north;                  knows no route",
        "ODS_6_2; instance=255901;               knows no route",
        "ODS_7_3; schoolYear=2026,tenant=north;  knows no route",
        "ODS_7_3; year;                          cannot be read",
        "ODS_7_3; year=1,year=2;                 twice",
    })
    void a_route_that_cannot_be_is_refused_with_the_reason(EdFiVersion version, String route, String reason) {
        assertThatThrownBy(() -> EdFiProduct.of(version).withRoute(EdFiRoute.of(route)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(reason);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private static Reply get(SimulatedEdFi api, String path) {
        return api.send(HttpRequest.newBuilder(URI.create(api.address() + path)));
    }
}
