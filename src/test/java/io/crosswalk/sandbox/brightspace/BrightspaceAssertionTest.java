package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in with a key instead of a secret. */
class BrightspaceAssertionTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String GUARDED = "/lp/1.43/outypes/";
    private static final KeyPair KEYS = keys();

    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @Test
    void a_signed_assertion_gives_a_token_without_a_refresh_token() throws Exception {
        registerAsJwk();
        JsonNode granted = read(assertion(UUID.randomUUID().toString(), tokenAddress(), 60));

        assertThat(granted.has("refresh_token")).isFalse();
        assertThat(client.getWith(GUARDED, granted.path("access_token").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_can_be_registered_as_pem() throws Exception {
        client.control("register-key", "{\"pem\":\"-----BEGIN PUBLIC KEY-----\\n" + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\\n-----END PUBLIC KEY-----\"}");

        assertThat(assertion(UUID.randomUUID().toString(), tokenAddress(), 60).statusCode()).isEqualTo(200);
    }

    @Test
    void an_assertion_is_good_once() throws Exception {
        registerAsJwk();
        String id = UUID.randomUUID().toString();

        assertThat(assertion(id, tokenAddress(), 60).statusCode()).isEqualTo(200);
        assertThat(assertion(id, tokenAddress(), 60).body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @ParameterizedTest
    @CsvSource({"https://api.brightspace.com/auth/token, 60", "here, -1", "here, 7300"})
    void an_assertion_for_another_audience_or_time_is_refused(String audience, int seconds) throws Exception {
        registerAsJwk();

        assertThat(assertion(UUID.randomUUID().toString(), audience.equals("here") ? tokenAddress() : audience, seconds).body()).contains("invalid_client");
    }

    @Test
    void the_audience_can_be_set() throws Exception {
        registerAsJwk();
        client.control("set-audience", "{\"audience\":\"https://api.brightspace.com/auth/token\"}");

        assertThat(assertion(UUID.randomUUID().toString(), "https://api.brightspace.com/auth/token", 60).statusCode()).isEqualTo(200);
        assertThat(assertion(UUID.randomUUID().toString(), tokenAddress(), 60).statusCode()).isEqualTo(400);
    }

    @Test
    void an_assertion_of_another_key_is_refused() throws Exception {
        client.control("register-key", jwk((RSAPublicKey) keys().getPublic()));

        assertThat(assertion(UUID.randomUUID().toString(), tokenAddress(), 60).body()).contains("invalid_client");
    }

    private String tokenAddress() {
        return client.base() + "/core/connect/token";
    }

    private void registerAsJwk() throws Exception {
        client.control("register-key", jwk((RSAPublicKey) KEYS.getPublic()));
    }

    private static String jwk(RSAPublicKey key) {
        return "{\"jwk\":{\"kty\":\"RSA\",\"kid\":\"one\",\"n\":\"" + base64(unsigned(key.getModulus()))
                + "\",\"e\":\"" + base64(unsigned(key.getPublicExponent())) + "\"}}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private HttpResponse<String> assertion(String id, String audience, int secondsToLive) throws Exception {
        String claims = "{\"iss\":\"" + client.secret("client-id") + "\",\"sub\":\"" + client.secret("client-id") + "\",\"aud\":\"" + audience
                + "\",\"exp\":" + (SANDBOX.clock().instant().getEpochSecond() + secondsToLive) + ",\"jti\":\"" + id + "\"}";
        String signed = base64("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        java.security.Signature signature = java.security.Signature.getInstance("SHA256withRSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return client.token(Map.of("grant_type", "client_credentials", "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", signed + "." + base64(signature.sign())), null);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode read(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return BrightspaceClient.MAPPER.readTree(response.body());
    }
}
