package io.crosswalk.brightspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.configuration.Secret;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.AccessToken;
import io.crosswalk.kit.AccessTokenSource;
import io.crosswalk.kit.CredentialVault.Credential;
import io.crosswalk.kit.CredentialVault.Safe;
import io.crosswalk.kit.CredentialVault;
import io.crosswalk.kit.TokenEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens for a refresh token that serves once: each exchange gives the next one. Whoever exchanges holds the credential
 * alone, in all processes, and has kept what it got before anybody uses it; the others then take the access token from there.
 */
final class RotatingRefreshToken implements AccessTokenSource {

    private static final String LOST = "An earlier exchange did not come to its end: the hub was stopped, or the connection broke, before the next refresh token "
            + "was stored. If Brightspace had given one, it is lost, and the service user must be authorized anew. ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String owner;
    private final Secret clientId;
    private final Secret clientSecret;
    private final Secret refreshToken;
    private final String scope;
    private final TokenEndpoint endpoint;
    private final CredentialVault vault;
    private final Clock clock;
    private @Nullable Kept unsaved;

    RotatingRefreshToken(String owner, Secret clientId, Secret clientSecret, Secret refreshToken, String scope,
            TokenEndpoint endpoint, CredentialVault vault, Clock clock) {
        this.owner = owner;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
        this.scope = scope;
        this.endpoint = endpoint;
        this.vault = vault;
        this.clock = clock;
    }

    /** What the vault keeps. */
    private record Kept(String refreshToken, AccessToken accessToken) {

        static @Nullable Kept of(String content) {
            try {
                JsonNode node = JSON.readTree(content);
                return new Kept(node.path("refreshToken").asText(),
                        new AccessToken(node.path("accessToken").asText(), Instant.parse(node.path("usableUntil").asText())));
            } catch (JsonProcessingException | DateTimeException notOurs) {
                return null;
            }
        }

        String content() {
            return JSON.createObjectNode().put("refreshToken", refreshToken).put("accessToken", accessToken.value())
                    .put("usableUntil", accessToken.usableUntil().toString()).toString();
        }
    }

    @Override
    public AccessToken obtain(@Nullable String refused) throws IOException {
        String configured = refreshToken.reveal().strip();
        AccessToken token = vault.exclusively(new Credential(owner, configured, clientSecret.reveal().strip()), safe -> obtain(safe, configured, refused));
        unsaved = null;
        return token;
    }

    private AccessToken obtain(Safe safe, String configured, @Nullable String refused) throws IOException {
        Kept kept = unsaved != null ? unsaved : safe.content().map(Kept::of).orElse(null);
        if (unsaved != null) {
            // The vault failed after the exchange: what it gave is nowhere else.
            safe.keep(unsaved.content());
        }
        if (kept != null && clock.instant().isBefore(kept.accessToken().usableUntil()) && !kept.accessToken().value().equals(refused)) {
            return kept.accessToken();
        }
        boolean lost = safe.interrupted() && unsaved == null;
        safe.begin();
        TokenEndpoint.Given given;
        String usedUp = kept == null ? configured : kept.refreshToken();
        try {
            given = exchange(usedUp, lost ? LOST + remedy() : remedy());
        } catch (UnreadableException refusal) {
            if (!lost) {
                safe.spare();
            }
            throw refusal;
        }
        unsaved = new Kept(given.refreshToken() == null ? usedUp : given.refreshToken(), given.accessToken());
        safe.keep(unsaved.content());
        return given.accessToken();
    }

    /** @throws UnreadableException if Brightspace does not accept the token; full of {@code explanation} */
    private TokenEndpoint.Given exchange(String usedUp, String explanation) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", usedUp);
        form.put("scope", scope);
        String client = clientId.reveal().strip() + ":" + clientSecret.reveal().strip();
        return endpoint.ask(form, "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)), explanation);
    }

    @Override
    public String remedy() {
        return "Check that the app is enabled under Admin Tools > Manage Extensibility > OAuth 2.0, and that clientId (" + clientId + ") and clientSecret ("
                + clientSecret + ") are its own. A refresh token serves once: if another program has used it, authorize the service user anew and put the new "
                + "refresh token where the setting refreshToken says: " + refreshToken;
    }
}
