package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing each request with the keys of the application and of the user. */
class BrightspaceIdKeyTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final String GUARDED = "/lp/1.43/outypes/";
    private final BrightspaceClient client = new BrightspaceClient(SANDBOX.sandbox());

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
        return client.base() + "/d2l/api" + path + "?" + (query.isEmpty() ? "" : query + "&")
                + "x_a=" + client.secret("app-id") + "&x_b=" + client.secret("user-id")
                + "&x_c=" + hmac(client.secret("app-key"), base) + "&x_d=" + hmac(client.secret("user-key"), base) + "&x_t=" + seconds;
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
