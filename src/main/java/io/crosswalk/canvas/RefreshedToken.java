package io.crosswalk.canvas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.configuration.Secret;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.PassingFailureException;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OAuth2 access token, got for a refresh token and used until shortly before it expires. Threads that need one wait for the same. */
final class RefreshedToken implements Authorization {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int USUAL_SECONDS = 3600;
    private static final int ANSWER_BYTES = 64 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Secret clientId;
    private final Secret clientSecret;
    private final Secret refreshToken;
    private final OutboundHttp http;
    private final Clock clock;
    private @Nullable Token current;

    private record Token(String header, Instant usableUntil) {}

    RefreshedToken(URI address, Secret clientId, Secret clientSecret, Secret refreshToken, OutboundHttp http, Clock clock) {
        this.address = address;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public synchronized SignedRequest sign(VendorRequest request) throws IOException {
        return SignedRequest.withHeader(request, "Authorization", header());
    }

    private String header() throws IOException {
        Token token = current;
        if (token == null || !clock.instant().isBefore(token.usableUntil())) {
            token = refreshed();
            current = token;
        }
        return token.header();
    }

    @Override
    public synchronized boolean renew(SignedRequest refused) throws IOException {
        String refusedHeader = refused.headers().get("Authorization");
        if (current != null && current.header().equals(refusedHeader)) {
            current = null;
        }
        return !header().equals(refusedHeader);
    }

    @Override
    public String remedy() {
        return "Check that the developer key is on for this account, and that clientId (" + clientId + "), clientSecret (" + clientSecret
                + ") and refreshToken (" + refreshToken + ") belong together; else authorize the service user anew for a new refresh token.";
    }

    private Token refreshed() throws IOException {
        String form = "grant_type=refresh_token&client_id=" + encoded(clientId) + "&client_secret=" + encoded(clientSecret)
                + "&refresh_token=" + encoded(refreshToken);
        return http.post(address, Map.of("Accept", "application/json"), form, "application/x-www-form-urlencoded", this::read);
    }

    private Token read(Answer answer) throws IOException {
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new PassingFailureException(answer.status() == 429 ? Cause.THROTTLED : Cause.VENDOR_FAILING, Backoff.asked(answer, clock),
                    "The token address " + address + " answered with status " + answer.status());
        }
        JsonNode token = answer.succeeded() ? parsed(answer) : JSON.missingNode();
        if (!token.path("access_token").isTextual()) {
            throw new UnreadableException(Cause.CREDENTIAL_REFUSED,
                    "Canvas gave no access token for the refresh token: " + address + " answered with status " + answer.status() + ". " + remedy());
        }
        Duration lifetime = Duration.ofSeconds(Math.max(0, token.path("expires_in").asInt(USUAL_SECONDS)));
        return new Token("Bearer " + token.path("access_token").asText(), clock.instant().plus(lifetime).minus(MARGIN));
    }

    private static JsonNode parsed(Answer answer) throws IOException {
        try {
            return JSON.readTree(answer.body().readNBytes(ANSWER_BYTES));
        } catch (JsonProcessingException notJson) {
            // Its message would quote the answer, which may hold a token.
            return JSON.missingNode();
        }
    }

    private static String encoded(Secret secret) {
        return URLEncoder.encode(secret.reveal().strip(), StandardCharsets.UTF_8);
    }
}
