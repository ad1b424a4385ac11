package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code POST /core/connect/token}: access tokens, for a refresh token that is replaced or for a signed assertion. */
final class TokenEndpoint {

    static final String PATH = "/core/connect/token";

    private final Secrets secrets;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final ClientAssertions assertions;

    TokenEndpoint(Secrets secrets, AccessTokens accessTokens, RefreshTokens refreshTokens, ClientAssertions assertions) {
        this.secrets = secrets;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.assertions = assertions;
    }

    byte[] answer(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            throw Refusal.notFound();
        }
        ObjectNode answer = switch (parameter(request, "grant_type")) {
            case "refresh_token" -> refresh(request);
            case "client_credentials" -> clientCredentials(request);
            case "" -> throw Refusal.oauth("invalid_request");
            default -> throw Refusal.oauth("unsupported_grant_type");
        };
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode refresh(HttpServletRequest request) {
        if (!(secrets.clientId() + ":" + secrets.clientSecret()).equals(basic(request))) {
            throw Refusal.oauth("invalid_client");
        }
        Set<String> scopes = scopes(request);
        String next = refreshTokens.exchange(parameter(request, "refresh_token"));
        return granted(scopes).put("refresh_token", next);
    }

    private ObjectNode clientCredentials(HttpServletRequest request) {
        if (!parameter(request, "client_assertion_type").equals(ClientAssertions.TYPE)) {
            throw Refusal.oauth("invalid_client");
        }
        assertions.check(parameter(request, "client_assertion"), request.getRequestURL().toString());
        return granted(scopes(request));
    }

    private ObjectNode granted(Set<String> scopes) {
        return JsonNodeFactory.instance.objectNode()
                .put("access_token", accessTokens.issue(scopes))
                .put("token_type", "Bearer")
                .put("scope", String.join(" ", scopes))
                .put("expires_in", AccessTokens.LIFETIME.toSeconds());
    }

    /** Those asked for; all, if none are. */
    private static Set<String> scopes(HttpServletRequest request) {
        String asked = parameter(request, "scope").strip();
        Set<String> scopes = new TreeSet<>(asked.isEmpty() ? Scopes.ALL : List.of(asked.split("\\s+")));
        if (!Scopes.ALL.containsAll(scopes)) {
            throw Refusal.oauth("invalid_scope");
        }
        return scopes;
    }

    private static @Nullable String basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        try {
            return header == null || !header.startsWith("Basic ")
                    ? null
                    : new String(Base64.getDecoder().decode(header.substring("Basic ".length()).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
