package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String GRANT = "grant_type=client_credentials";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2025-09-08T08:00:00Z"));
    private SimulatedEdFi api;

    @BeforeEach
    void start() {
        api = new SimulatedEdFi(EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET).withClock(clock)
                .withNamespacePrefixes(List.of("uri://Instructure.com", "uri://district.example")), District.rows());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    static Stream<Arguments> tokenRequests() {
        String pair = "&client_id=hub&client_secret=hub-secret";
        return Stream.of(
                arguments("form with credentials", FORM, GRANT + pair, null, 200, ""),
                arguments("form with Basic", FORM, GRANT, basic("hub:hub-secret"), 200, ""),
                arguments("json with credentials", JSON, """
                        {"grant_type":"Client_Credentials","client_id":"hub","client_secret":"hub-secret"}""", null, 200, ""),
                arguments("json with Basic", JSON, "{\"grant_type\":\"client_credentials\"}", basic("hub:hub-secret"), 200, ""),
                arguments("scope of the client", FORM, GRANT + "&scope=255901" + pair, null, 200, ""),
                arguments("both at once", FORM, GRANT + pair, basic("hub:hub-secret"), 400, "invalid_client"),
                arguments("another scheme", FORM, GRANT, "Digest abc", 401, "invalid_client"),
                arguments("a colon in the secret", FORM, GRANT, basic("hub:hub:secret"), 400, "invalid_client"),
                arguments("nothing", FORM, GRANT, null, 401, "invalid_request"),
                arguments("no secret", FORM, GRANT + "&client_id=hub", null, 401, "invalid_request"),
                arguments("wrong secret", FORM, GRANT + "&client_id=hub&client_secret=x", null, 400, "invalid_client"),
                arguments("wrong client", FORM, GRANT, basic("x:hub-secret"), 400, "invalid_client"),
                arguments("wrong grant", FORM, "grant_type=password" + pair, null, 400, "unsupported_grant_type"),
                arguments("scope in words", FORM, GRANT + "&scope=all" + pair, null, 400, "invalid_scope"),
                arguments("foreign scope", FORM, GRANT + "&scope=1" + pair, null, 400, "invalid_scope"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenRequests")
    void token_requests_are_answered_as_by_5_3(
            String what, String type, String body, @Nullable String authorization, int status, String error) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.address() + "/oauth/token"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }

        Reply reply = api.send(request);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).isEqualTo(error);
        if (status == 200) {
            assertThat(reply.json().path("access_token").asText()).matches("[0-9a-f]{32}");
            assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
            assertThat(reply.json().path("expires_in").asInt()).isEqualTo(1800);
        }
    }

    @Test
    void a_token_ends_after_thirty_minutes() {
        clock.advance(Duration.ofMinutes(29));
        assertThat(api.get("ed-fi/students").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));
        assertThat(api.get("ed-fi/students").status()).isEqualTo(401);

        api.newToken();
        assertThat(api.get("ed-fi/students").status()).isEqualTo(200);
    }

    @Test
    void all_tokens_can_be_made_to_expire() {
        api.control("DELETE", "tokens", null);

        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(401);
        assertThat(api.exchange("GET", "/changeQueries/v1/availableChangeVersions", null).status()).isEqualTo(401);
    }

    @Test
    void token_info_tells_prefixes_claims_and_resources() {
        Reply reply = api.exchange("POST", "/oauth/token_info", Map.of("token", api.token()));

        JsonNode info = reply.json();
        assertThat(info.path("active").asBoolean()).isTrue();
        assertThat(info.path("client_id").asText()).isEqualTo("hub");
        assertThat(info.at("/namespace_prefixes/0").asText()).isEqualTo("uri://Instructure.com");
        assertThat(info.at("/claim_set/name").asText()).isEqualTo("Crosswalk Hub");
        assertThat(info.path("resources").findValuesAsText("resource")).contains("/lmsx/assignments", "/ed-fi/sections");
    }

    @Test
    void a_namespace_outside_the_prefixes_is_refused_and_letter_case_does_not_matter() {
        Reply inside = api.post("lmsx/assignments", District.assignment("a"));
        Reply outside = api.post("lmsx/assignments", District.assignment("a").put("namespace", "uri://schoology.com"));

        assertThat(inside.status()).isEqualTo(201);
        assertThat(outside.status()).isEqualTo(403);
        assertThat(outside.message()).isEqualTo("Access to the resource item could not be authorized based on the caller's"
                + " NamespacePrefix claims: 'uri://Instructure.com', 'uri://district.example'.");
    }

    @Test
    void rows_of_other_namespaces_are_not_listed_and_not_given() {
        Reply created = api.post("lmsx/assignments", District.assignment("a"));
        api.control("PUT", "client", Map.of("namespacePrefixes", List.of("uri://district.example")));

        assertThat(api.get("lmsx/assignments").json()).isEmpty();
        assertThat(api.get("lmsx/assignments/" + created.id()).status()).isEqualTo(403);
        assertThat(api.delete("lmsx/assignments", created.id()).status()).isEqualTo(403);
    }

    @Test
    void a_client_without_prefixes_writes_nothing() {
        api.control("PUT", "client", Map.of("namespacePrefixes", List.of()));

        Reply reply = api.post("lmsx/assignments", District.assignment("a"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("did not have any NamespacePrefix claims");
    }

    @Test
    void descriptors_can_be_created_under_the_clients_namespace_only() {
        Map<String, String> own = Map.of("namespace", "uri://district.example/SubmissionStatusDescriptor",
                "codeValue", "excused", "shortDescription", "excused");
        Map<String, String> foreign = Map.of("namespace", "uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas",
                "codeValue", "excused", "shortDescription", "excused");

        assertThat(api.post("lmsx/submissionStatusDescriptors", own).status()).isEqualTo(201);
        assertThat(api.post("lmsx/submissionStatusDescriptors", own).status()).isEqualTo(200);
        assertThat(api.post("lmsx/submissionStatusDescriptors", foreign).status()).isEqualTo(403);
        assertThat(api.get("lmsx/submissionStatusDescriptors?limit=100").json()).hasSize(19);
    }

    @Test
    void the_roster_is_read_only_by_default() {
        Reply reply = api.post("ed-fi/students", District.student("1").body());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).isEqualTo(
                "Access to the resource could not be authorized for the requested action 'Create'.");
    }

    @Test
    void a_claim_set_can_be_narrowed_while_running() {
        api.control("PUT", "client", Map.of("claimSet", "LMS Vendor", "claims",
                Map.of("lmsx/assignments", List.of("Create", "Read"))));

        Reply noClaim = api.get("ed-fi/sections");
        assertThat(noClaim.status()).isEqualTo(403);
        assertThat(noClaim.message()).contains("Are you missing a claim?", "'LMS Vendor'");
        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(201);
        assertThat(api.post("lmsx/assignments", District.assignment("a")).status()).isEqualTo(403);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
