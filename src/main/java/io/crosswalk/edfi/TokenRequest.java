package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Requests an access token by OAuth 2 client credentials, in the form of which every Ed-Fi API takes at least one. */
final class TokenRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int EXCERPT = 8_192;
    /** What an ODS/API is shipped with, for one that does not say. */
    private static final long USUAL_SECONDS = 1_800;

    private final OutboundHttp http;
    private final ErrorClassifier classifier;
    private final Clock clock;

    TokenRequest(OutboundHttp http, ErrorClassifier classifier, Clock clock) {
        this.http = http;
        this.classifier = classifier;
        this.clock = clock;
    }

    /** @throws TargetException when none is issued */
    AccessToken send(URI address, String clientId, String clientSecret) {
        // The ODS/API splits the decoded header at every colon and wants exactly two parts; both forms at once are refused.
        boolean inBody = clientId.contains(":") || clientSecret.contains(":");
        String grant = "grant_type=client_credentials";
        String body = inBody ? grant + "&client_id=" + encoded(clientId) + "&client_secret=" + encoded(clientSecret) : grant;
        Map<String, String> headers = inBody
                ? Map.of("Accept", "application/json")
                : Map.of("Accept", "application/json", "Authorization", "Basic " + basic(clientId, clientSecret));
        try {
            return http.post(address, headers, body, FORM, this::token);
        } catch (IOException failure) {
            throw classifier.connectionFailed(failure).exception(clock.instant());
        }
    }

    private AccessToken token(Answer answer) throws IOException {
        if (!answer.succeeded()) {
            throw classifier.classify(ErrorClassifier.TOKEN, answer.status(), answer.headers(), answer.excerpt(EXCERPT)).exception(clock.instant());
        }
        JsonNode body = JSON.readTree(answer.body());
        String value = body == null ? "" : body.path("access_token").asText("");
        if (value.isBlank() || value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new TargetRefusedException("TOKEN_UNUSABLE",
                    "The Ed-Fi API answered the request for an access token without a usable one.",
                    "Check that target.url leads to an Ed-Fi API.");
        }
        long seconds = body.path("expires_in").asLong(USUAL_SECONDS);
        return AccessToken.issued(value, Duration.ofSeconds(Math.max(1, Math.min(seconds, 86_400))), clock.instant());
    }

    private static String basic(String clientId, String clientSecret) {
        return Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
