package io.crosswalk.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address at which a vendor gives access tokens (OAuth2). Nothing of its answers but a known error code is ever repeated in a message. */
public final class TokenEndpoint {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);
    private static final int USUAL_SECONDS = 3600;
    private static final int ANSWER_BYTES = 64 << 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PASSING = Set.of("server_error", "temporarily_unavailable");
    private static final Set<String> FINAL = Set.of(
            "invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client", "unsupported_grant_type");

    private final String vendor;
    private final URI address;
    private final OutboundHttp http;
    private final Clock clock;

    /** @param vendor as staff call it, for messages; for example {@code Canvas} */
    public TokenEndpoint(String vendor, URI address, OutboundHttp http, Clock clock) {
        this.vendor = vendor;
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    /** @param refreshToken the one to be used next; null where the answer has none */
    public record Given(AccessToken accessToken, @Nullable String refreshToken) {

        /** Leaves the tokens out. */
        @Override
        public String toString() {
            return "Given " + accessToken;
        }
    }

    /**
     * @param authorizationHeader of the client, where the vendor wants it there and not in the form
     * @param remedy what staff must do where no token is given; full sentences
     * @throws UnreadableException with {@link Cause#CREDENTIAL_REFUSED} if no token is given
     * @throws IOException if that may pass
     */
    public Given ask(Map<String, String> form, @Nullable String authorizationHeader, String remedy) throws IOException {
        String body = form.entrySet().stream().map(field -> Address.encoded(field.getKey()) + "=" + Address.encoded(field.getValue())).collect(Collectors.joining("&"));
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
        if (authorizationHeader != null) {
            headers.put("Authorization", authorizationHeader);
        }
        return http.post(address, headers, body, "application/x-www-form-urlencoded", answer -> read(answer, remedy));
    }

    private Given read(Answer answer, String remedy) throws IOException {
        JsonNode body = parsed(answer);
        String error = body.path("error").asText();
        String story = "the token address " + address + " answered with status " + answer.status() + (FINAL.contains(error) ? " and the error " + error : "");
        if (answer.status() == 429 || answer.status() == 408 || answer.status() >= 500 || PASSING.contains(error)) {
            throw new PassingFailureException(answer.status() == 429 ? Cause.THROTTLED : Cause.VENDOR_FAILING, Backoff.asked(answer, clock), story);
        }
        if (!answer.succeeded() || body.path("access_token").asText().isBlank()) {
            throw new UnreadableException(Cause.CREDENTIAL_REFUSED, vendor + " gave no access token: " + story + ". "
                    + ("invalid_scope".equals(error) ? "The client was not registered for all that is asked for: register it for the scopes that the "
                            + "vendor's page under connectors/ names, or set scopes to those that it has. " : "") + remedy);
        }
        Duration lifetime = Duration.ofSeconds(Math.max(0, body.path("expires_in").asInt(USUAL_SECONDS)));
        Duration tenth = lifetime.dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        AccessToken token = new AccessToken(body.path("access_token").asText(), clock.instant().plus(lifetime).minus(margin));
        return new Given(token, body.path("refresh_token").isTextual() ? body.path("refresh_token").asText() : null);
    }

    private static JsonNode parsed(Answer answer) throws IOException {
        try {
            return JSON.readTree(answer.body().readNBytes(ANSWER_BYTES));
        } catch (JsonProcessingException notJson) {
            // Its message would quote the answer, which may hold a token.
            return JSON.missingNode();
        }
    }
}
