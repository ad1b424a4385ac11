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
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrightspaceSignInTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String GUARDED = "/lp/1.43/outypes/";
    private static final KeyPair KEYS = keys();

    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

    @Test
    void versions_and_the_organization_are_for_everybody() throws Exception {
        assertThat(client.anonymous("/versions/").statusCode()).isEqualTo(200);
        assertThat(client.anonymous("/lp/1.43/organization/info").body()).contains("\"Identifier\":\"6606\"");
        assertThat(client.anonymous(GUARDED).statusCode()).isEqualTo(401);
    }

    @Test
    void a_bad_token_is_refused_as_a_problem() throws Exception {
        HttpResponse<String> response = client.getWith(GUARDED, "nonsense");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("apiprop.html#invalid-token", "\"detail\":\"Couldn't parse token\"");
    }

    @Test
    void a_refresh_token_is_good_once_and_gives_the_next_one() throws Exception {
        JsonNode first = read(client.refresh(client.secret("refresh-token")));
        JsonNode second = read(client.refresh(first.path("refresh_token").asText()));

        assertThat(first.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(client.getWith(GUARDED, second.path("access_token").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_used_again_locks_out_for_good_until_consent_is_given_anew() throws Exception {
        JsonNode first = read(client.refresh(client.secret("refresh-token")));

        assertThat(client.refresh(client.secret("refresh-token")).body()).isEqualTo("{\"error\":\"invalid_grant\"}");
        assertThat(client.refresh(first.path("refresh_token").asText()).statusCode()).isEqualTo(400);

        client.control("restore", "{}");
        assertThat(client.refresh(first.path("refresh_token").asText()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_made_up_refresh_token_does_no_harm() throws Exception {
        assertThat(client.refresh("rt.5.made-up").body()).contains("invalid_grant");
        assertThat(client.refresh(client.secret("refresh-token")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_client_must_show_its_secret_in_the_header() throws Exception {
        Map<String, String> form = Map.of("grant_type", "refresh_token", "refresh_token", client.secret("refresh-token"),
                "client_id", client.secret("client-id"), "client_secret", client.secret("client-secret"));

        assertThat(client.token(form, null).body()).contains("invalid_client");
        assertThat(client.token(form, client.secret("client-id") + ":wrong").body()).contains("invalid_client");
    }

    @Test
    void unknown_grants_and_scopes_are_named() throws Exception {
        String basic = client.secret("client-id") + ":" + client.secret("client-secret");

        assertThat(client.token(Map.of("grant_type", "password"), basic).body()).contains("unsupported_grant_type");
        assertThat(client.token(Map.of(), basic).body()).contains("invalid_request");
        assertThat(client.token(Map.of("grant_type", "refresh_token", "refresh_token", client.secret("refresh-token"), "scope", "made:up:read"), basic).body())
                .contains("invalid_scope");
        assertThat(client.refresh(client.secret("refresh-token")).statusCode()).as("the token was not used up").isEqualTo(200);
    }

    @Test
    void only_the_scopes_that_were_asked_for_are_granted() throws Exception {
        String basic = client.secret("client-id") + ":" + client.secret("client-secret");
        JsonNode granted = read(client.token(Map.of("grant_type", "refresh_token", "refresh_token", client.secret("refresh-token"),
                "scope", "core:*:* quizzing:quizzes:read"), basic));
        String token = granted.path("access_token").asText();

        assertThat(client.getWith(GUARDED, token).statusCode()).isEqualTo(200);
        assertThat(client.getWith("/le/1.91/24781/quizzes/", token).statusCode()).isEqualTo(200);
        assertThat(client.getWith("/le/1.91/24781/dropbox/folders/", token).body())
                .isEqualTo("{\"Errors\":[{\"Message\":\"Insufficient scope to call API.Required: dropbox:folders:read\"}]}");
        assertThat(client.getWith("/le/1.89/24781/dropbox/folders/", token).statusCode()).as("folders had no scope of their own").isEqualTo(200);
    }

    @Test
    void an_access_token_ends_after_an_hour_or_when_it_is_expired() throws Exception {
        String token = read(client.refresh(client.secret("refresh-token"))).path("access_token").asText();
        SANDBOX.clock().advance(Duration.ofSeconds(3600));
        assertThat(client.getWith(GUARDED, token).statusCode()).isEqualTo(401);

        client.control("restore", "{}");
        String next = read(client.refresh(client.secret("refresh-token"))).path("access_token").asText();
        client.control("expire-tokens", "{}");
        assertThat(client.getWith(GUARDED, next).statusCode()).isEqualTo(401);
    }

    @Test
    void revoked_consent_ends_everything() throws Exception {
        String token = read(client.refresh(client.secret("refresh-token"))).path("access_token").asText();
        client.control("revoke-consent", "{}");

        assertThat(client.getWith(GUARDED, token).statusCode()).isEqualTo(401);
        assertThat(client.refresh(client.secret("refresh-token")).body()).contains("invalid_grant");
    }

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

    @Test
    void the_exact_signing_of_id_keys_lets_in() throws Exception {
        assertThat(Signature.of("bar", "GET&/d2l/api/lp/1.30/dataexport/bds/download/1fa8ff9c-8702-46fc-a863-18ca6c2cc4d1&1621814400"))
                .as("the published vector").isEqualTo("0YDdguqihIMXTLrE55bngQ7zoJKpl-AIgGXv-RnZDqw");

        assertThat(client.anonymous(signed("/lp/1.43/users/", "orgDefinedId=3000001", 0)).statusCode()).isEqualTo(200);
        assertThat(client.anonymous(signed("/le/1.91/24781/dropbox/folders/", "", 0)).statusCode()).as("scopes do not bind").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_a", "x_b", "x_c", "x_d"})
    void a_wrong_part_of_the_signature_is_refused(String parameter) throws Exception {
        HttpResponse<String> response = client.anonymous(signed(GUARDED, "", 0).replaceAll(parameter + "=[^&]+", parameter + "=wrong"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("Invalid token");
    }

    @Test
    void a_clock_that_differs_is_told_the_servers_time() throws Exception {
        client.control("set-clock-ahead", "{\"seconds\":1000}");
        HttpResponse<String> response = client.anonymous(signed(GUARDED, "", 0));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("Timestamp out of range " + (SANDBOX.clock().instant().getEpochSecond() + 1000));
        assertThat(client.anonymous(signed(GUARDED, "", 1000)).statusCode()).isEqualTo(200);
    }

    @Test
    void revoked_keys_are_refused() throws Exception {
        client.control("revoke-keys", "{}");

        assertThat(client.anonymous(signed(GUARDED, "", 0)).body()).isEqualTo("Invalid token");
    }

    private String signed(String path, String query, long skew) throws Exception {
        long seconds = SANDBOX.clock().instant().getEpochSecond() + skew;
        String base = "GET&" + ("/brightspace/d2l/api" + path).toLowerCase(Locale.ROOT) + "&" + seconds;
        return client.base() + "/d2l/api" + path + "?" + (query.isEmpty() ? "" : query + "&") + "x_a=" + client.secret("app-id") + "&x_b=" + client.secret("user-id")
                + "&x_c=" + hmac(client.secret("app-key"), base) + "&x_d=" + hmac(client.secret("user-key"), base) + "&x_t=" + seconds;
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String tokenAddress() {
        return client.base() + "/core/connect/token";
    }

    private void registerAsJwk() throws Exception {
        client.control("register-key", jwk((RSAPublicKey) KEYS.getPublic()));
    }

    private static String jwk(RSAPublicKey key) {
        return "{\"jwk\":{\"kty\":\"RSA\",\"kid\":\"one\",\"n\":\"" + base64(unsigned(key.getModulus())) + "\",\"e\":\"" + base64(unsigned(key.getPublicExponent())) + "\"}}";
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
