package io.crosswalk.brightspace;

import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.objects;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static io.crosswalk.brightspace.GivenBrightspace.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three ways to say who the hub is. */
class CredentialTest {

    private static final String TOKEN = "/core/connect/token";
    private static final String FOLDERS = LE + COURSE + "/dropbox/folders/";

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    private final PassingTime time = new PassingTime(GivenBrightspace.NOW);
    private final MemoryVault vault = new MemoryVault();

    @Test
    void each_refresh_token_is_used_once_and_the_next_one_kept() {
        tokens(token("access-1", 3600, "refresh-1"), token("access-2", 3600, "refresh-2"));
        read(byRefreshToken());
        time.last(Duration.ofHours(2));

        read(byRefreshToken());

        assertThat(tokenRequests()).extracting(CredentialTest::form).extracting(form -> form.get("refresh_token")).containsExactly("refresh-0", "refresh-1");
        assertThat(tokenRequests()).allSatisfy(request -> {
            assertThat(form(request)).containsEntry("grant_type", "refresh_token").hasEntrySatisfying("scope", scope -> assertThat(scope).contains("grades:gradevalues:read"));
            assertThat(request.getHeader("Authorization")).isEqualTo("Basic " + Base64.getEncoder().encodeToString("client:s3cret".getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void a_process_that_starts_anew_takes_the_access_token_that_another_has_kept() {
        tokens(token("access-1", 3600, "refresh-1"));
        read(byRefreshToken());

        read(byRefreshToken());

        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void an_access_token_is_used_by_all_threads_and_got_once() throws Exception {
        tokens(token("access-1", 3600, "refresh-1"));
        LmsConnector connector = byRefreshToken();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> readings = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                readings.add(threads.submit(() -> read(connector)));
            }
            for (Future<?> reading : readings) {
                reading.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(tokenRequests()).hasSize(1);
        assertThat(apiRequests()).allSatisfy(request -> assertThat(request.getHeader("Authorization")).isEqualTo("Bearer access-1"));
    }

    @Test
    void an_access_token_that_is_refused_is_replaced_once() {
        tokens(token("access-1", 3600, "refresh-1"), token("access-2", 3600, "refresh-2"));
        BRIGHTSPACE.on(FOLDERS, List.of(status(401, "{\"type\":\"http://docs.valence.desire2learn.com/res/apiprop.html#invalid-token\",\"title\":\"Unauthorized\",\"status\":401}"), status(200, "[]")));

        read(byRefreshToken());

        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void an_access_token_that_is_refused_again_ends_the_reading() {
        tokens(token("access-1", 3600, "refresh-1"), token("access-2", 3600, "refresh-2"));
        BRIGHTSPACE.on(FOLDERS, status(401, "{}"));

        assertThat(failure(byRefreshToken()).reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void a_refused_refresh_token_says_what_to_do_and_shows_no_secret() {
        tokens(status(400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-0 was used\"}"));

        UnreadableException failure = failure(byRefreshToken());

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining("invalid_grant").hasMessageContaining("authorize the service user anew").hasMessageContaining("GIVEN_BY_A_TEST")
                .hasMessageNotContaining("refresh-0").hasMessageNotContaining("s3cret").hasMessageNotContaining("did not come to its end");
    }

    @Test
    void a_token_that_was_given_and_never_stored_must_be_authorized_anew_and_the_message_says_why() {
        tokens(token("access-1", 3600, "refresh-1"), status(400, "{\"error\":\"invalid_grant\"}"));
        vault.failsToKeep = true;
        failure(byRefreshToken());
        vault.failsToKeep = false;

        UnreadableException failure = failure(byRefreshToken());

        assertThat(failure).hasMessageContaining("did not come to its end").hasMessageContaining("must be authorized anew");
        // And it goes on saying so.
        assertThat(failure(byRefreshToken())).hasMessageContaining("did not come to its end");
    }

    @Test
    void a_token_that_could_not_be_stored_is_stored_as_soon_as_that_is_possible() {
        tokens(token("access-1", 3600, "refresh-1"), token("access-2", 3600, "refresh-2"));
        LmsConnector connector = byRefreshToken();
        vault.failsToKeep = true;
        failure(connector);
        vault.failsToKeep = false;

        read(connector);
        time.last(Duration.ofHours(2));
        read(byRefreshToken());

        assertThat(tokenRequests()).extracting(CredentialTest::form).extracting(form -> form.get("refresh_token")).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void a_token_address_that_fails_for_a_while_is_asked_again() {
        tokens(status(503, ""), status(400, "{\"error\":\"temporarily_unavailable\"}"), status(429, "").withHeader("Retry-After", "40"), token("access-1", 3600, "refresh-1"));

        read(byRefreshToken());

        assertThat(tokenRequests()).hasSize(4);
        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void scopes_that_the_app_was_not_registered_for_are_named() {
        tokens(status(400, "{\"error\":\"invalid_scope\"}"));

        assertThat(failure(byRefreshToken())).hasMessageContaining("scopes");
    }

    @Test
    void an_app_of_a_service_user_proves_who_it_is_with_its_own_key() throws Exception {
        KeyPair keys = keys(2048);
        tokens(token("access-1", 3600, null));

        read(byPrivateKey(pem(keys), Map.of()));

        Map<String, String> form = form(tokenRequests().get(0));
        String[] parts = form.get("client_assertion").split("\\.");
        JsonNode header = Fixture.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode claims = Fixture.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(header).isEqualTo(Fixture.JSON.readTree("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}"));
        assertThat(claims.get("iss").asText()).isEqualTo("client");
        assertThat(claims.get("sub").asText()).isEqualTo("client");
        assertThat(claims.get("aud").asText()).isEqualTo(BRIGHTSPACE.url() + TOKEN);
        assertThat(Instant.ofEpochSecond(claims.get("iat").asLong())).isEqualTo(GivenBrightspace.NOW);
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(60);
        assertThat(claims.get("jti").asText()).isNotBlank();
        assertThat(form).containsEntry("grant_type", "client_credentials").containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    }

    @Test
    void each_assertion_serves_once_and_is_for_whom_it_is_set() throws Exception {
        tokens(token("access-1", 3600, null), token("access-2", 3600, null));
        LmsConnector connector = byPrivateKey(pem(keys(2048)), Map.of("audience", "https://api.brightspace.com/auth/token"));

        read(connector);
        time.last(Duration.ofMinutes(59));
        read(connector);

        List<JsonNode> claims = new ArrayList<>();
        for (LoggedRequest request : tokenRequests()) {
            claims.add(Fixture.JSON.readTree(Base64.getUrlDecoder().decode(form(request).get("client_assertion").split("\\.")[1])));
        }
        assertThat(claims).hasSize(2).allSatisfy(claim -> assertThat(claim.get("aud").asText()).isEqualTo("https://api.brightspace.com/auth/token"));
        assertThat(claims).extracting(claim -> claim.get("jti").asText()).doesNotHaveDuplicates();
    }

    @Test
    void an_unusable_key_is_refused_before_anything_is_sent_and_not_shown() throws Exception {
        for (String key : List.of("-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----", "something else", pem(keys(1024)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> byPrivateKey(key, Map.of()))
                    .withMessageContaining("privateKey").withMessageContaining("openssl pkcs8").satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(key));
        }
    }

    @Test
    void the_signature_of_the_older_way_is_that_of_the_published_example() {
        PassingTime then = new PassingTime(Instant.ofEpochSecond(1621814400).toString());
        IdKeySignature signature = new IdKeySignature(GivenSecret.of("foo"), GivenSecret.of("bar"), GivenSecret.of("baz"), GivenSecret.of("qux"), new ClockSkew(then));

        String signed = signature.sign(VendorRequest.get(
                URI.create("https://district.example/d2l/api/lp/1.30/dataexport/bds/download/1fa8ff9c-8702-46fc-a863-18ca6c2cc4d1"), "it", "")).address().getQuery();

        assertThat(signed).isEqualTo("x_a=foo&x_b=baz&x_c=0YDdguqihIMXTLrE55bngQ7zoJKpl-AIgGXv-RnZDqw&x_d=2H0LCBp4MoGCulRk2Gvr8eaTxPb2OziPwZ2aSs_aRS0&x_t=1621814400");
    }

    @Test
    void a_link_to_the_next_page_is_signed_anew() {
        BRIGHTSPACE.on(LE + COURSE + "/quizzes/", "{\"Objects\":[],\"Next\":\"" + BRIGHTSPACE.url() + LE + COURSE + "/quizzes/?bookmark=2&x_a=old&x_b=old&x_c=old&x_d=old&x_t=1\"}");
        BRIGHTSPACE.on(LE + COURSE + "/quizzes/?bookmark=2", objects());

        read(GivenBrightspace.connector(BRIGHTSPACE, time, Map.of()));

        assertThat(apiRequests()).filteredOn(request -> request.getUrl().contains("bookmark=2")).singleElement()
                .satisfies(request -> assertThat(request.getUrl()).doesNotContain("old").contains("x_a=foo"));
    }

    @Test
    void a_clock_that_goes_wrong_is_set_by_brightspaces_own() {
        long theirs = Instant.parse(GivenBrightspace.NOW).plusSeconds(900).getEpochSecond();
        BRIGHTSPACE.on("/d2l/api/versions/", List.of(status(403, "Timestamp out of range\r\n" + theirs), status(200, "[{\"ProductCode\":\"lp\",\"SupportedVersions\":[\"1.53\"]},{\"ProductCode\":\"le\",\"SupportedVersions\":[\"1.91\"]}]")));

        read(GivenBrightspace.connector(BRIGHTSPACE, time, Map.of()));

        assertThat(apiRequests().subList(1, apiRequests().size())).allSatisfy(request -> assertThat(request.getUrl()).endsWith("x_t=" + theirs));
    }

    @Test
    void keys_that_are_refused_are_refused_at_once() {
        BRIGHTSPACE.on("/d2l/api/versions/", status(403, "Invalid token"));

        UnreadableException failure = failure(GivenBrightspace.connector(BRIGHTSPACE, time, Map.of()));

        assertThat(failure.reason()).isEqualTo(Cause.CREDENTIAL_REFUSED);
        assertThat(failure).hasMessageContaining("userKey").hasMessageNotContaining("qux");
        assertThat(apiRequests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"clientId,privateKey,keyId", "clientId,clientSecret,refreshToken", "appId,appKey,userId"})
    void a_connector_without_a_complete_credential_is_refused(String first, String second, String third) {
        Map<String, Object> given = new HashMap<>();
        for (String name : List.of(first, second)) {
            given.put(name, GivenSecret.of("x"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> GivenBrightspace.connector(BRIGHTSPACE, time, given, vault)).withMessageContaining(third);
    }

    private LmsConnector byRefreshToken() {
        return GivenBrightspace.connector(BRIGHTSPACE, time, GivenBrightspace.BY_REFRESH_TOKEN, vault);
    }

    private LmsConnector byPrivateKey(String pem, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("clientId", GivenSecret.of("client"), "privateKey", GivenSecret.of(pem), "keyId", "key-1"));
        settings.putAll(more);
        return GivenBrightspace.connector(BRIGHTSPACE, time, settings, vault);
    }

    private static void read(LmsConnector connector) {
        try (Reading reading = connector.open()) {
            reading.coursework(everything("1"), new GatheredCoursework());
        }
    }

    private static UnreadableException failure(LmsConnector connector) {
        return catchThrowableOfType(UnreadableException.class, () -> read(connector));
    }

    private static KeyPair keys(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----";
    }

    private static void tokens(ResponseDefinitionBuilder... answers) {
        BRIGHTSPACE.on(TOKEN, List.of(answers));
    }

    private static ResponseDefinitionBuilder token(String access, int lifetime, @Nullable String refresh) {
        return status(200, "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":" + lifetime
                + (refresh == null ? "" : ",\"refresh_token\":\"" + refresh + "\"") + "}");
    }

    private static List<LoggedRequest> tokenRequests() {
        return BRIGHTSPACE.requests().stream().filter(request -> request.getUrl().endsWith(TOKEN)).toList();
    }

    private static List<LoggedRequest> apiRequests() {
        return BRIGHTSPACE.requests().stream().filter(request -> !request.getUrl().endsWith(TOKEN)).toList();
    }

    private static Map<String, String> form(LoggedRequest request) {
        Map<String, String> form = new HashMap<>();
        Arrays.stream(request.getBodyAsString().split("&")).map(field -> field.split("=", 2))
                .forEach(field -> form.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return form;
    }
}
