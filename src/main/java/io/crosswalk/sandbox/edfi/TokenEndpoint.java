package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** OAuth 2 with client credentials, and what a token says about itself. */
final class TokenEndpoint {

    private final EdFiClient client;
    private final long lifetimeSeconds;
    private final Generation generation;
    private final Tokens tokens;
    private final Supplier<ClientRights> rights;
    private final Statistics statistics;

    TokenEndpoint(
            EdFiOptions options, Generation generation, Tokens tokens, Supplier<ClientRights> rights, Statistics statistics) {
        this.client = options.client();
        this.lifetimeSeconds = options.tokenLifetime().toSeconds();
        this.generation = generation;
        this.tokens = tokens;
        this.rights = rights;
        this.statistics = statistics;
    }

    Answer issue(Call call) throws IOException {
        TokenRequest asked = TokenRequest.of(call);
        String authorization = call.header("Authorization");
        String id = asked.field("client_id");
        String secret = asked.field("client_secret");
        if (authorization != null) {
            if (id != null || secret != null) {
                return error(400, "invalid_client", null);
            }
            String[] scheme = authorization.split(" ");
            if (scheme.length != 2 || !scheme[0].equalsIgnoreCase("Basic")) {
                return error(401, "invalid_client", null);
            }
            // The server splits at every colon, so a secret that holds one cannot be sent this way.
            String[] pair = decoded(scheme[1]).split(":", -1);
            if (pair.length != 2) {
                return error(400, "invalid_client", null);
            }
            id = pair[0];
            secret = pair[1];
        }
        if (isMissing(id) || isMissing(secret)) {
            return error(401, "invalid_request", null);
        }
        if (!"client_credentials".equalsIgnoreCase(asked.field("grant_type"))) {
            return error(400, "unsupported_grant_type", null);
        }
        if (!client.id().equals(id) || !isEqual(client.secret(), secret)) {
            throw new Refused(ErrorBodies::wrongCredentials);
        }
        return granted(asked.field("scope"));
    }

    private Answer granted(@Nullable String scope) {
        if (!isMissing(scope)) {
            try {
                if (!client.educationOrganizationIds().contains(Long.parseLong(scope.trim()))) {
                    return error(400, "invalid_scope", "The client is not explicitly associated with the"
                            + " EducationOrganizationId specified in the requested 'scope'.");
                }
            } catch (NumberFormatException noNumber) {
                return error(400, "invalid_scope", "The supplied 'scope' was not a number (it should be an"
                        + " EducationOrganizationId that is explicitly associated with the client).");
            }
        }
        String token = tokens.issue();
        statistics.tokenIssued();
        ObjectNode body = Json.object()
                .put("access_token", token)
                .put("expires_in", lifetimeSeconds)
                .put("token_type", "bearer");
        if (!isMissing(scope)) {
            body.put("scope", scope.trim());
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    /** The caller is authenticated; whether the token asked about may be another one depends on the generation. */
    Answer introspect(Call call) throws IOException {
        String token = TokenRequest.of(call).field("token");
        if (isMissing(token)) {
            return error(400, "invalid_request", null);
        }
        if (generation.tellsOfOwnTokenOnly() && !token.equals(Tokens.bearer(String.valueOf(call.header("Authorization"))))) {
            return error(400, "invalid_request", "The token is not that of the Authorization header.");
        }
        if (!tokens.isValid(token)) {
            return Answer.empty(404);
        }
        ClientRights current = rights.get();
        ObjectNode body = Json.object().put("active", true).put("client_id", client.id());
        ArrayNode prefixes = body.putArray("namespace_prefixes");
        current.namespacePrefixes().forEach(prefixes::add);
        ArrayNode organizations = body.putArray("education_organizations");
        client.educationOrganizationIds().forEach(id -> organizations.addObject().put("education_organization_id", id));
        body.putNull("student_identification_system");
        ArrayNode profiles = body.putArray("assigned_profiles");
        current.profiles().forEach(profile -> profiles.add(profile.name()));
        body.putObject("claim_set").put("name", current.claimSet());
        ArrayNode resources = body.putArray("resources");
        current.claims().forEach((path, actions) -> {
            ArrayNode operations = resources.addObject().put("resource", "/" + path).putArray("operations");
            actions.forEach(action -> operations.add(action.claim()));
        });
        body.putArray("services");
        return Answer.json(200, body);
    }

    private static Answer error(int status, String error, @Nullable String description) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        if (description != null) {
            body.put("error_description", description);
        }
        return Answer.json(status, body);
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
