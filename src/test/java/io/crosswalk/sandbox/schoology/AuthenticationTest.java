package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    @RegisterExtension
    static final SchoologyExtension SCHOOLOGY = new SchoologyExtension();

    private final Caller caller = SCHOOLOGY.caller();

    @ParameterizedTest
    @ValueSource(strings = {"/roles", "/users?limit=1&role_ids=1214", "/users?school_uids=2000001%2C2000002&start=0", "/sections/4318461/grading%20scales"})
    void both_ways_of_signing_are_believed(String path) throws Exception {
        for (String method : new String[] {"HMAC-SHA1", "PLAINTEXT"}) {
            URI address = caller.address(path);
            assertThat(caller.send(address, Caller.header(caller.signed(caller.parameters(method), "GET", address))).statusCode()).as(method).isEqualTo(200);
        }
    }

    @Test
    void a_signature_for_another_address_is_refused() throws Exception {
        URI signed = caller.address("/users?limit=1");
        HttpResponse<String> response = caller.send(caller.address("/users?limit=2"),
                Caller.header(caller.signed(caller.parameters("HMAC-SHA1"), "GET", signed)));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("Invalid signature");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @ParameterizedTest
    @CsvSource({"oauth_consumer_key, nobody", "oauth_token, something", "oauth_version, 2.0", "oauth_signature_method, RSA-SHA1", "oauth_timestamp, soon",
        "oauth_signature, nonsense", "oauth_nonce, ''"})
    void a_wrong_parameter_is_refused(String name, String value) throws Exception {
        Map<String, String> parameters = caller.signed(caller.parameters("PLAINTEXT"), "GET", caller.address("/roles"));
        parameters.put(name, value);

        assertThat(caller.send(caller.address("/roles"), Caller.header(parameters)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth_consumer_key", "oauth_token", "oauth_nonce", "oauth_timestamp", "oauth_version", "oauth_signature_method", "oauth_signature"})
    void a_missing_parameter_is_named(String name) throws Exception {
        Map<String, String> parameters = caller.signed(caller.parameters("PLAINTEXT"), "GET", caller.address("/roles"));
        parameters.remove(name);

        HttpResponse<String> response = caller.send(caller.address("/roles"), Caller.header(parameters));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains(name);
    }

    @Test
    void the_same_header_twice_is_a_replay() throws Exception {
        URI address = caller.address("/roles");
        String header = Caller.header(caller.signed(caller.parameters("HMAC-SHA1"), "GET", address));

        assertThat(caller.send(address, header).statusCode()).isEqualTo(200);
        HttpResponse<String> again = caller.send(address, header);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).isEqualTo("Duplicate timestamp/nonce combination, possible replay attack. Request rejected.");
    }

    @Test
    void one_second_takes_many_nonces_but_time_does_not_go_back() throws Exception {
        URI address = caller.address("/roles");
        Map<String, String> first = caller.parameters("PLAINTEXT");
        Map<String, String> second = caller.parameters("PLAINTEXT");
        Map<String, String> earlier = caller.parameters("PLAINTEXT");
        second.put("oauth_timestamp", first.get("oauth_timestamp"));
        earlier.put("oauth_timestamp", String.valueOf(Long.parseLong(first.get("oauth_timestamp")) - 1));

        assertThat(caller.send(address, Caller.header(caller.signed(first, "GET", address))).statusCode()).isEqualTo(200);
        assertThat(caller.send(address, Caller.header(caller.signed(second, "GET", address))).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = caller.send(address, Caller.header(caller.signed(earlier, "GET", address)));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("out of sequence");
    }

    @Test
    void a_nonce_is_used_up_only_by_a_good_signature() throws Exception {
        URI address = caller.address("/roles");
        Map<String, String> parameters = caller.signed(caller.parameters("PLAINTEXT"), "GET", address);
        String good = Caller.header(parameters);
        parameters.put("oauth_signature", "wrong&");

        assertThat(caller.send(address, Caller.header(parameters)).statusCode()).isEqualTo(401);
        assertThat(caller.send(address, good).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic YTpi", "OAuth", "OAuth nonsense", "OAuth realm=\"Schoology API\" oauth_token=\"\""})
    void other_forms_are_refused(String authorization) throws Exception {
        assertThat(caller.send(caller.address("/roles"), authorization).statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_is_refused_until_it_is_restored() throws Exception {
        SCHOOLOGY.control("revoke-key", "{}");
        assertThat(caller.status("/roles")).isEqualTo(401);

        SCHOOLOGY.control("restore", "{}");
        assertThat(caller.status("/roles")).isEqualTo(200);
    }

    @Test
    void a_good_request_can_be_taken_for_a_replay() throws Exception {
        SCHOOLOGY.control("take-for-replay", "{'times':1}");

        HttpResponse<String> refused = caller.get("/roles");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).startsWith("Duplicate timestamp/nonce");
        assertThat(caller.status("/roles")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/users/me, /users/47000", "/users/ext/2000001, /users/48289"})
    void an_address_that_leads_elsewhere_needs_a_second_signature(String path, String target) throws Exception {
        URI address = caller.address(path);
        String header = Caller.header(caller.signed(caller.parameters("PLAINTEXT"), "GET", address));

        HttpResponse<String> response = caller.send(address, header);

        assertThat(response.statusCode()).isEqualTo(303);
        URI location = URI.create(response.headers().firstValue("Location").orElseThrow());
        assertThat(location).isEqualTo(caller.address(target));
        assertThat(caller.send(location, header).body()).startsWith("Duplicate timestamp/nonce");
        assertThat(caller.status(target)).isEqualTo(200);
    }
}
