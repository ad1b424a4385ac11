package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdFiTokensTest {

    private final EdFiStub edFi = new EdFiStub();

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @Test
    void many_threads_share_one_token() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<String>> tokens = threads.invokeAll(Stream.<Callable<String>>generate(() -> edFi.tokens::bearer).limit(64).toList());
        threads.shutdown();

        for (Future<String> token : tokens) {
            assertThat(token.get()).isEqualTo("token-1");
        }
        assertThat(edFi.tokenRequests()).isEqualTo(1);
        edFi.server.verify(postRequestedFor(urlEqualTo("/oauth/token"))
                .withBasicAuth(new BasicCredentials("key", EdFiStub.SECRET))
                .withRequestBody(equalTo("grant_type=client_credentials")));
    }

    @Test
    void a_restart_goes_on_with_the_stored_token() {
        edFi.tokens.bearer();

        assertThat(edFi.tokens(() -> EdFiStub.SECRET).bearer()).isEqualTo("token-1");
        assertThat(edFi.tokenRequests()).isEqualTo(1);
    }

    @Test
    void the_stored_token_is_encrypted() {
        edFi.tokens.bearer();

        assertThat(edFi.store.tokens.values()).singleElement().asString().doesNotContain("token-1");
    }

    @Test
    void a_changed_secret_means_a_new_token() {
        edFi.tokens.bearer();

        assertThat(edFi.tokens(() -> "rotated").bearer()).isEqualTo("token-2");
    }

    @Test
    void the_token_of_another_client_is_not_used_even_where_both_have_the_same_secret() {
        edFi.tokens.bearer();

        assertThat(new EdFiTokens(new ClientCredential("target/delivery", () -> "other", () -> EdFiStub.SECRET),
                edFi.target, edFi.http, edFi.classifier, edFi.store, edFi.clock).bearer()).isEqualTo("token-2");
    }

    @Test
    void a_damaged_stored_token_means_a_new_token() {
        edFi.store.save("target/delivery", new StoredToken("damaged!", Instant.MAX, Instant.MAX));

        assertThat(edFi.tokens.bearer()).isEqualTo("token-1");
    }

    @ParameterizedTest
    @CsvSource({"1800, 1679, 1681", "100, 49, 51", "1, 0, 1"})
    void a_token_is_renewed_shortly_before_it_expires(int lifetime, int stillFresh, int stale) {
        edFi.issuesTokens(lifetime, "first", "second");

        edFi.tokens.bearer();
        edFi.clock.advance(Duration.ofSeconds(stillFresh));
        assertThat(edFi.tokens.bearer()).isEqualTo("first");

        edFi.clock.advance(Duration.ofSeconds(stale - stillFresh));
        assertThat(edFi.tokens.bearer()).isEqualTo("second");
    }

    @Test
    void a_refused_token_is_replaced_once_however_many_tell_of_it() {
        String old = edFi.tokens.bearer();

        edFi.tokens.invalidate(old);
        String renewed = edFi.tokens.bearer();
        edFi.store.tokens.clear();
        edFi.tokens.invalidate(old);

        assertThat(renewed).isEqualTo("token-2");
        assertThat(edFi.tokens.bearer()).isEqualTo("token-2");
        assertThat(edFi.tokenRequests()).isEqualTo(2);
    }

    @Test
    void another_process_that_was_faster_has_already_replaced_a_refused_token() {
        EdFiTokens other = edFi.tokens(() -> EdFiStub.SECRET);
        edFi.tokens.bearer();
        other.invalidate(other.bearer());
        other.bearer();

        edFi.tokens.invalidate("token-1");

        assertThat(edFi.tokens.bearer()).isEqualTo("token-2");
        assertThat(edFi.tokenRequests()).isEqualTo(2);
    }

    @Test
    void new_tokens_that_are_refused_at_once_are_not_requested_in_a_storm() {
        edFi.tokens.invalidate(edFi.tokens.bearer());
        edFi.tokens.invalidate(edFi.tokens.bearer());

        assertThatThrownBy(() -> edFi.tokens.bearer()).isInstanceOfSatisfying(TargetUnavailableException.class, unavailable -> {
            assertThat(unavailable.reason()).isEqualTo("NEW_TOKEN_REFUSED");
            assertThat(unavailable.retryAt()).contains(edFi.clock.instant().plus(Duration.ofMinutes(2)));
        });
        edFi.clock.advance(Duration.ofMinutes(2));
        assertThat(edFi.tokens.bearer()).isEqualTo("token-3");
    }

    @Test
    void a_secret_with_a_colon_travels_in_the_body() {
        edFi.tokens(() -> "se:cret&x").bearer();

        edFi.server.verify(postRequestedFor(urlEqualTo("/oauth/token"))
                .withHeader("Authorization", absent())
                .withRequestBody(equalTo("grant_type=client_credentials&client_id=key&client_secret=se%3Acret%26x")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, '{"error":"invalid_client"}',         CREDENTIAL_REFUSED
            401, '{"error":"invalid_client"}',         CREDENTIAL_REFUSED
            401, '{"error":"invalid_request"}',        TOKEN_REQUEST_REFUSED
            400, '{"error":"unsupported_grant_type"}', TOKEN_REQUEST_REFUSED
            400, '{"error":"invalid_scope"}',          TOKEN_REQUEST_REFUSED
            404, '',                                   TOKEN_ADDRESS_WRONG
            200, '{"token_type":"bearer"}',            TOKEN_UNUSABLE
            200, '{"access_token":"a\\nb"}',           TOKEN_UNUSABLE
            """)
    void a_refusal_says_what_to_do_and_is_not_provoked_again_at_once(int status, String body, String reason) {
        edFi.answersTokenRequests(aResponse().withStatus(status).withBody(body));

        for (int thread = 0; thread < 3; thread++) {
            assertThatThrownBy(() -> edFi.tokens.bearer())
                    .isInstanceOfSatisfying(TargetRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason))
                    .hasMessageNotContaining(EdFiStub.SECRET);
        }
        assertThat(edFi.tokenRequests()).isEqualTo(1);
    }

    @Test
    void a_corrected_secret_is_tried_at_once() {
        String[] secret = {"wrong"};
        EdFiTokens tokens = edFi.tokens(() -> secret[0]);
        edFi.answersTokenRequests(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}"));
        assertThatThrownBy(tokens::bearer).isInstanceOf(TargetRefusedException.class);

        edFi.answersTokenRequests(okJson("{\"access_token\":\"right\",\"expires_in\":1800}"));
        secret[0] = "right";

        assertThat(tokens.bearer()).isEqualTo("right");
    }

    @Test
    void too_many_tokens_says_until_when_and_stays_away_until_then() {
        edFi.answersTokenRequests(aResponse().withStatus(429)
                .withBody("{\"type\":\"urn:ed-fi:api:security:authentication:too-many-tokens\",\"status\":429}"));

        assertThatThrownBy(() -> edFi.tokens.bearer())
                .isInstanceOfSatisfying(TargetUnavailableException.class, unavailable -> {
                    assertThat(unavailable.reason()).isEqualTo("TOO_MANY_TOKENS");
                    assertThat(unavailable.retryAt()).contains(Instant.parse("2026-03-02T12:05:00Z"));
                })
                .hasMessageContaining("2026-03-02T12:05:00Z").hasMessageContaining("client (key and secret) of its own");
        edFi.clock.advance(Duration.ofMinutes(4));
        assertThatThrownBy(() -> edFi.tokens.bearer()).isInstanceOf(TargetUnavailableException.class);
        assertThat(edFi.tokenRequests()).isEqualTo(1);
    }

    @Test
    void the_old_token_serves_to_its_end_while_no_new_one_is_to_be_had() {
        edFi.tokens.bearer();
        edFi.clock.advance(Duration.ofSeconds(1700));
        edFi.answersTokenRequests(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(edFi.tokens.bearer()).isEqualTo("token-1");
        edFi.clock.advance(Duration.ofSeconds(100));
        assertThatThrownBy(() -> edFi.tokens.bearer()).isInstanceOf(TargetUnavailableException.class);
    }
}
