package io.crosswalk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import io.crosswalk.api.ApiClient.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the user pat, whose password is sesame. */
// Else its replays go on ticking in the database that later tests of this process use.
@DirtiesContext
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UserAccessTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private ApiClient client;

    @DynamicPropertySource
    static void user(DynamicPropertyRegistry properties) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("sesame");
        properties.add("test.password-hash", () -> hash);
    }

    @BeforeEach
    void start(@LocalServerPort int port) {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/status", "/openapi/openapi.json", "/actuator/info", "/actuator", "/anything"})
    void everything_asks_for_a_user(String path) {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.body().path("detail").asText()).contains("CROSSWALK_USER");
    }

    @Test
    void health_may_be_asked_for_by_anybody() {
        assertThat(client.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void a_user_is_let_in() {
        assertThat(client.get("/api/v1/status", "Authorization", basic("pat", "sesame")).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_name_or_password_is_not() {
        assertThat(client.get("/api/v1/status", "Authorization", basic("pat", "wrong")).status()).isEqualTo(401);
        assertThat(client.get("/api/v1/status", "Authorization", basic("sam", "sesame")).status()).isEqualTo(401);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_password_that_the_browser_knows() {
        assertThat(client.post("/api/v1/matches/refresh", "Authorization", basic("pat", "sesame"), "Origin", "https://evil.example").status()).isEqualTo(403);
    }

    @Test
    void who_acted_is_written_down() {
        Reply plan = client.postJson("/api/v1/replays", "{\"reason\":\"X\"}", "Authorization", basic("pat", "sesame"));
        assertThat(plan.body().path("requestedBy").asText()).isEqualTo("pat");
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
