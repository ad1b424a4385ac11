package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.crosswalk.http.OutboundHttp;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An ODS/API 5.3 with LMSX on loopback, as far as a test tells it what to answer, and the client's parts wired to it. */
final class EdFiStub implements AutoCloseable {

    static final String SECRET = "s3cret-value";

    final WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    final MovableClock clock = new MovableClock();
    final MemoryTokenStore store = new MemoryTokenStore();
    final ErrorClassifier classifier = new ErrorClassifier(clock);
    final OutboundHttp http = new OutboundHttp(OutboundHttp.Limits.ofResponseTimeout(Duration.ofSeconds(10)));
    final List<Duration> pauses = new ArrayList<>();
    final EdFiTarget target;
    final EdFiTokens tokens;

    EdFiStub() {
        server.start();
        root("5.3", "3.3.1-b", true);
        issuesTokens(1800, "token-1", "token-2", "token-3");
        target = new EdFiTarget(uri(), 2026, http, classifier, clock, Duration.ofMinutes(10));
        tokens = tokens(() -> SECRET);
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    EdFiTokens tokens(Supplier<String> secret) {
        return new EdFiTokens(new ClientCredential("target/delivery", () -> "key", secret), target, http, classifier, store, clock);
    }

    EdFiReader reader(int pageSize) {
        return new EdFiReader(target, tokens, http, classifier, pauses::add, clock, pageSize);
    }

    void root(String version, String dataStandard, boolean lmsx) {
        rootDocument("""
                {"version":"%s","apiMode":"Shared Instance","dataModels":[{"name":"Ed-Fi","version":"%s"}%s],
                 "urls":{"dependencies":"@/metadata/data/v3/dependencies","oauth":"@/oauth/token","dataManagementApi":"@/data/v3/"}}"""
                .formatted(version, dataStandard, lmsx ? ",{\"name\":\"LMSX\",\"version\":\"1.0.0\"}" : ""));
    }

    /** @param document with {@code @} for the address of the stub */
    void rootDocument(String document) {
        server.stubFor(get(urlEqualTo("/")).willReturn(okJson(document.replace("@", server.baseUrl()))));
    }

    /** The tokens are issued in turn, the last one again and again. */
    void issuesTokens(int seconds, String... values) {
        for (int index = 0; index < values.length; index++) {
            server.stubFor(post(urlEqualTo("/oauth/token")).inScenario("tokens")
                    .whenScenarioStateIs(index == 0 ? Scenario.STARTED : "issued " + index)
                    .willSetStateTo("issued " + Math.min(index + 1, values.length - 1))
                    .willReturn(okJson("{\"access_token\":\"%s\",\"expires_in\":%d,\"token_type\":\"bearer\"}".formatted(values[index], seconds))));
        }
    }

    void answersTokenRequests(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo("/oauth/token")).willReturn(answer));
    }

    int tokenRequests() {
        return server.findAll(postRequestedFor(urlEqualTo("/oauth/token"))).size();
    }

    void refusesToken(String token) {
        server.stubFor(get(anyUrl()).atPriority(1)
                .withHeader("Authorization", equalTo("Bearer " + token)).willReturn(aResponse().withStatus(401)));
    }

    /** Tells the count of rows of a resource, when asked for it alone. */
    void counts(String resource, long total) {
        server.stubFor(get(urlPathEqualTo("/data/v3/" + resource)).withQueryParam("limit", equalTo("0"))
                .willReturn(okJson("[]").withHeader("Total-Count", Long.toString(total))));
    }

    void page(String resource, int limit, long offset, String rows) {
        server.stubFor(get(urlPathEqualTo("/data/v3/" + resource))
                .withQueryParam("limit", equalTo(Integer.toString(limit)))
                .withQueryParam("offset", equalTo(Long.toString(offset)))
                .willReturn(okJson(rows)));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        http.close();
    }
}
