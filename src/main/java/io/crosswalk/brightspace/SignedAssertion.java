package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.AccessToken;
import io.crosswalk.kit.AccessTokenSource;
import io.crosswalk.kit.TokenEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens for client credentials: the app proves who it is with a JSON Web Token that it signs with its own key (RS256). */
final class SignedAssertion implements AccessTokenSource {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final int FEWEST_BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Secret clientId;
    private final Secret privateKey;
    private final String keyId;
    private final String audience;
    private final String scope;
    private final TokenEndpoint endpoint;
    private final Clock clock;

    /** @param audience whom the assertion is for; the token address, or what D2L says */
    SignedAssertion(Secret clientId, Secret privateKey, String keyId, String audience, String scope, TokenEndpoint endpoint, Clock clock) {
        this.clientId = clientId;
        this.privateKey = privateKey;
        this.keyId = keyId;
        this.audience = audience;
        this.scope = scope;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public AccessToken obtain(@Nullable String refused) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion());
        form.put("scope", scope);
        return endpoint.ask(form, null, remedy()).accessToken();
    }

    private String assertion() {
        String client = clientId.reveal().strip();
        Instant now = clock.instant();
        ObjectNode header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", keyId);
        ObjectNode claims = JSON.createObjectNode().put("iss", client).put("sub", client).put("aud", audience)
                .put("iat", now.getEpochSecond()).put("exp", now.plus(LIFETIME).getEpochSecond()).put("jti", UUID.randomUUID().toString());
        String signed = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw unusableKey();
        }
    }

    private static String encoded(ObjectNode part) {
        return BASE64.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Read anew each time, so that a replaced key takes effect at once. */
    private RSAPrivateKey key() throws GeneralSecurityException {
        String body = privateKey.reveal().replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(body);
            if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof RSAPrivateKey key
                    && key.getModulus().bitLength() >= FEWEST_BITS) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // The same answer as for a key of another kind.
        }
        throw unusableKey();
    }

    private IllegalArgumentException unusableKey() {
        return new IllegalArgumentException("The setting privateKey (" + privateKey + ") does not hold an RSA key of at least " + FEWEST_BITS
                + " bits as PEM that begins with BEGIN PRIVATE KEY. Convert another form with: openssl pkcs8 -topk8 -nocrypt -in old.pem");
    }

    /** @throws IllegalArgumentException if the key cannot be used */
    void requireUsableKey() {
        assertion();
    }

    @Override
    public String remedy() {
        return "Check under Admin Tools > Manage Extensibility > OAuth 2.0 that the app of clientId (" + clientId + ") is enabled, has the grant type "
                + "Client Credentials and a service user, and that its JWKS address shows the public key of privateKey (" + privateKey + ") under the key id '" + keyId
                + "'. If all that is so, try audience with the value https://api.brightspace.com/auth/token";
    }
}
