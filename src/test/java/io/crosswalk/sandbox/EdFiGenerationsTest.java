package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole sandbox with each Ed-Fi API: the same district in the shape of its generation. */
class EdFiGenerationsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"5.3", "6.2", "7.3", "dms8"})
    void the_district_is_in_every_ed_fi_api(String version) throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withEdFi(version))) {
            JsonNode urls = read(HttpRequest.newBuilder(URI.create(sandbox.edFiAddress()))).path("urls");
            String token = read(HttpRequest.newBuilder(URI.create(urls.path("oauth").asText()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                            + secret(Sandbox.ED_FI_CLIENT_ID) + "&client_secret=" + secret(Sandbox.ED_FI_CLIENT_SECRET))))
                    .path("access_token").asText();
            String data = urls.path("dataManagementApi").asText().replaceFirst("/$", "") + "/ed-fi/";

            HttpResponse<String> associations = send(authorized(data + "studentSectionAssociations?limit=0&totalCount=true", token));
            JsonNode sections = read(authorized(data + "sections?sectionIdentifier=GEOGRAPHY-P2", token));

            assertThat(associations.headers().firstValueAsLong("Total-Count").orElse(0)).isGreaterThan(1_000);
            assertThat(sections).hasSize(2);
            assertThat(sections.at("/0/courseOfferingReference/schoolId").asInt()).isPositive();
        }
    }

    private HttpRequest.Builder authorized(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private JsonNode read(HttpRequest.Builder request) throws Exception {
        return MAPPER.readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String secret(String name) throws Exception {
        return Files.readString(folder.resolve(name)).strip();
    }
}
