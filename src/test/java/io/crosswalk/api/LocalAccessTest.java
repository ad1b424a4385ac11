package io.crosswalk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import io.crosswalk.api.RawRequest.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Without configured users. */
// Else its replays go on ticking in the database that later tests of this process use.
@DirtiesContext
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LocalAccessTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @LocalServerPort
    private int port;

    @Autowired
    private OutsideDouble outside;

    @BeforeEach
    void reset() {
        outside.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"})
    void this_machine_is_let_in_under_its_own_names(String host) {
        assertThat(get("/api/v1/status", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "rebound.example:8080", "localhost.rebound.example", "127.0.0.1.rebound.example", "192.0.2.7"})
    void a_host_name_that_was_made_to_lead_here_is_refused(String host) {
        Reply reply = get("/api/v1/status", "Host: " + host);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("application/problem+json", "access.users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 192.0.2.7", "Forwarded: for=192.0.2.7"})
    void a_proxy_on_this_machine_does_not_speak_for_it(String header) {
        assertThat(get("/api/v1/status", "Host: localhost", header).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Origin: https://evil.example|403", "Origin: null|403", "Origin: http://localhost:1|403", "Sec-Fetch-Site: cross-site|403",
        "Sec-Fetch-Site: same-site|403", "Sec-Fetch-Site: same-origin|202", "Sec-Fetch-Site: none|202", "Origin: http://localhost|202"})
    void a_page_of_another_site_cannot_act(String header, int status) {
        Reply reply = RawRequest.send(port, "POST /api/v1/connectors/canvas-main/harvest", List.of("Host: localhost", "Content-Length: 0", header), "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(outside.done).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void a_link_to_the_hub_can_be_followed_from_anywhere() {
        assertThat(get("/api/v1/status", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document").status())
                .isEqualTo(200);
        assertThat(get("/api/v1/status", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image").status())
                .isEqualTo(403);
    }

    @Test
    void a_large_body_is_refused_whether_or_not_it_says_how_large_it_is() {
        String large = "x".repeat((1 << 20) + 1);
        assertThat(RawRequest.send(port, "POST /api/v1/replays", List.of("Host: localhost", "Content-Type: application/json",
                "Content-Length: " + large.length()), large).status()).isEqualTo(413);
        String chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        assertThat(RawRequest.send(port, "POST /api/v1/replays", List.of("Host: localhost", "Content-Type: application/json",
                "Transfer-Encoding: chunked"), chunk).status()).isEqualTo(413);
    }

    @Test
    void a_small_body_may_come_in_chunks() {
        String chunk = "e\r\n{\"reason\":\"X\"}\r\n0\r\n\r\n";
        assertThat(RawRequest.send(port, "POST /api/v1/replays", List.of("Host: localhost", "Content-Type: application/json",
                "Transfer-Encoding: chunked"), chunk).status()).isEqualTo(201);
    }

    @Test
    void pages_are_kept_from_being_framed_or_guessed_at() {
        assertThat(get("/api/v1/status", "Host: localhost").text()).contains("X-Frame-Options: DENY", "X-Content-Type-Options: nosniff",
                "Content-Security-Policy: default-src 'self'", "Referrer-Policy: no-referrer", "Cache-Control: no-");
    }

    private Reply get(String path, String... headers) {
        return RawRequest.send(port, "GET " + path, new ArrayList<>(List.of(headers)), "");
    }
}
