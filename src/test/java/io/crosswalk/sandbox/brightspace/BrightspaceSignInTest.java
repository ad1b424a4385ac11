package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Refresh tokens, access tokens and scopes. */
class BrightspaceSignInTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String GUARDED = "/lp/1.43/outypes/";

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

    private static JsonNode read(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return BrightspaceClient.MAPPER.readTree(response.body());
    }
}
