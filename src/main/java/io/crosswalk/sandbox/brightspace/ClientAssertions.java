package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Checks the JWT that a server shows instead of a secret: signed with RS256, for this client and audience, not expired, not seen before. */
final class ClientAssertions {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SMALLEST_KEY = 2048;
    private static final int LONGEST_VALIDITY = 3600;

    private final String clientId;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private volatile @Nullable PublicKey key;
    private volatile @Nullable String keyId;
    private volatile @Nullable String audience;

    ClientAssertions(String clientId, Clock clock) {
        this.clientId = clientId;
        this.clock = clock;
    }

    /** @param body holds "jwk" (an object) or "pem" (a public key in SubjectPublicKeyInfo form) */
    void register(ObjectNode body) {
        try {
            PublicKey read = body.hasNonNull("jwk") ? fromJwk(body.get("jwk")) : fromPem(body.path("pem").asText());
            if (!(read instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() < SMALLEST_KEY) {
                throw new IllegalArgumentException("the key must be an RSA key of " + SMALLEST_KEY + " bits or more.");
            }
            key = read;
            keyId = body.path("jwk").path("kid").asText(null);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("\"jwk\" or \"pem\" must hold a public RSA key: " + unreadable.getMessage());
        }
    }

    /** Null for the address of the token endpoint. */
    void setAudience(@Nullable String newAudience) {
        audience = newAudience;
    }

    void check(String assertion, String tokenAddress) {
        String[] parts = assertion.split("\\.");
        if (parts.length != 3 || !isSigned(parts)) {
            throw Refusal.oauth("invalid_client");
        }
        JsonNode claims = json(parts[1]);
        String expected = audience == null ? tokenAddress : audience;
        Instant expiry = Instant.ofEpochSecond(claims.path("exp").asLong());
        Instant now = clock.instant();
        boolean fits = claims.path("iss").asText().equals(clientId) && claims.path("sub").asText().equals(clientId)
                && holds(claims.path("aud"), expected) && now.isBefore(expiry) && expiry.isBefore(now.plusSeconds(LONGEST_VALIDITY + 1));
        if (!fits || !isNew(claims.path("jti").asText(""), expiry, now)) {
            throw Refusal.oauth("invalid_client");
        }
    }

    private boolean isNew(String id, Instant expiry, Instant now) {
        seen.values().removeIf(until -> until.isBefore(now));
        return !id.isEmpty() && seen.putIfAbsent(id, expiry) == null;
    }

    private boolean isSigned(String[] parts) {
        JsonNode header = json(parts[0]);
        PublicKey registered = key;
        if (registered == null || !header.path("alg").asText().equals("RS256") || (keyId != null && !header.path("kid").asText().equals(keyId))) {
            return false;
        }
        try {
            java.security.Signature verifier = java.security.Signature.getInstance("SHA256withRSA");
            verifier.initVerify(registered);
            verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean holds(JsonNode audiences, String expected) {
        if (audiences.isArray()) {
            for (JsonNode one : audiences) {
                if (one.asText().equals(expected)) {
                    return true;
                }
            }
            return false;
        }
        return audiences.asText().equals(expected);
    }

    private static JsonNode json(String part) {
        try {
            return MAPPER.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.oauth("invalid_client");
        }
    }

    private static PublicKey fromJwk(JsonNode jwk) throws GeneralSecurityException {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(
                new BigInteger(1, decoder.decode(jwk.path("n").asText())), new BigInteger(1, decoder.decode(jwk.path("e").asText()))));
    }

    private static PublicKey fromPem(String pem) throws GeneralSecurityException {
        String encoded = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
