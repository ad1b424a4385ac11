package io.crosswalk.brightspace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Answers over real HTTP what a test tells it to; an address that it was told nothing about is not found, or an empty list if there may be none. */
final class BrightspaceStub implements BeforeEachCallback, AfterAllCallback {

    static final String DATE = "Mon, 28 Sep 2026 11:59:30 GMT";
    static final String LP = "/d2l/api/lp/1.53/";
    static final String LE = "/d2l/api/le/1.91/";
    static final String COURSE = "24781";

    private static final String HOME = "/lms";

    private final WireMockServer server = new WireMockServer(options().dynamicPort().stubCorsEnabled(false));
    private int stories;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!server.isRunning()) {
            server.start();
        }
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(status(404, "{\"Errors\":[{\"Message\":\"Resource Not Found\"}]}")));
        on("/d2l/api/versions/", """
                [{"ProductCode":"lp","LatestVersion":"1.60","SupportedVersions":["1.9","1.43","1.53","1.60"]},
                 {"ProductCode":"le","LatestVersion":"1.91","SupportedVersions":["1.82","1.91"]}]""");
        on("/core/connect/token", "{\"access_token\":\"access-1\",\"expires_in\":3600}");
        on(LP + "organization/info", "{\"Identifier\":\"6606\",\"Name\":\"District\",\"TimeZone\":\"America/Chicago\"}");
        nothing(".*/(specialaccess|attempts|values)/", objects());
        nothing(".*/submissions/paged/", items());
        nothing(".*/exemptions/", "[]");
        anEmptyCourse(COURSE);
    }

    private void nothing(String path, String json) {
        server.stubFor(any(urlPathMatching(HOME + path)).willReturn(status(200, json)));
    }

    void anEmptyCourse(String id) {
        for (String list : List.of("grades/", "dropbox/folders/", "discussions/forums/")) {
            on(LE + id + "/" + list, "[]");
        }
        on(LE + id + "/quizzes/", objects());
        on(LP + id + "/sections/", "[]");
        on(LP + "enrollments/orgUnits/" + id + "/users/", items());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    String url() {
        return server.baseUrl() + HOME;
    }

    /** @param question a path, with parameters that must be there; of several that fit, the last one told is answered */
    BrightspaceStub on(String question, String json) {
        return on(question, status(200, json));
    }

    BrightspaceStub on(String question, ResponseDefinitionBuilder reply) {
        server.stubFor(mapping(question).willReturn(reply));
        return this;
    }

    /** Answers one after the other; the last one is repeated. */
    BrightspaceStub on(String question, List<ResponseDefinitionBuilder> replies) {
        String story = "story " + ++stories;
        for (int number = 0; number < replies.size(); number++) {
            String next = "step " + Math.min(number + 1, replies.size() - 1);
            server.stubFor(mapping(question).inScenario(story).whenScenarioStateIs(number == 0 ? "Started" : "step " + number).willSetStateTo(next)
                    .willReturn(replies.get(number)));
        }
        return this;
    }

    private static MappingBuilder mapping(String question) {
        String[] parts = question.split("\\?", 2);
        MappingBuilder mapping = any(urlPathEqualTo(HOME + parts[0]));
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&")) {
                String[] pair = parameter.split("=", 2);
                mapping.withQueryParam(pair[0], equalTo(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            }
        }
        return mapping;
    }

    static ResponseDefinitionBuilder status(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json; charset=UTF-8").withHeader("Date", DATE).withBody(body);
    }

    static String objects(String... rows) {
        return "{\"Objects\":[" + String.join(",", rows) + "],\"Next\":null}";
    }

    static String items(String... rows) {
        return "{\"PagingInfo\":{\"Bookmark\":\"end\",\"HasMoreItems\":false},\"Items\":[" + String.join(",", rows) + "]}";
    }

    /** In the order in which they arrived. */
    List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>(server.getAllServeEvents().stream().map(event -> LoggedRequest.createFrom(event.getRequest())).toList());
        Collections.reverse(requests);
        return requests;
    }

    /** Paths and queries, without those of the signature; the token address is none. */
    List<String> asked() {
        return requests().stream().map(request -> request.getUrl().substring(HOME.length()).replaceAll("[?&]x_[abcdt]=[^&]*", ""))
                .filter(url -> !url.startsWith("/core/")).toList();
    }

    List<String> asked(String part) {
        return asked().stream().filter(url -> url.contains(part)).toList();
    }
}
