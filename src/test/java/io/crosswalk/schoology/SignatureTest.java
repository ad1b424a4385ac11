package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The secret {@code kd94hf93k423kf44*~} as RFC 5849 encodes it, with an empty token secret. */
    private static final String SIGNING_KEY = "kd94hf93k423kf44%2A~&";

    private final PassingTime time = new PassingTime(GivenSchoology.NOW);

    @Test
    void the_realm_comes_first_the_signature_last_and_the_token_is_there_and_empty() {
        Map<String, String> header = header(sign(signer(SignatureMethod.HMAC_SHA1, time), "https://api.schoology.com/v1/users/me"));

        assertThat(header.keySet()).containsExactly("realm", "oauth_consumer_key", "oauth_nonce", "oauth_signature_method", "oauth_timestamp", "oauth_token",
                "oauth_version", "oauth_signature");
        assertThat(header).containsEntry("realm", "Schoology API").containsEntry("oauth_consumer_key", GivenSchoology.KEY).containsEntry("oauth_token", "")
                .containsEntry("oauth_version", "1.0").containsEntry("oauth_signature_method", "HMAC-SHA1").containsEntry("oauth_timestamp", "1758326400");
        assertThat(header.get("oauth_nonce")).as("128 bits").matches("[0-9a-f]{32}");
    }

    @Test
    void plaintext_is_the_secret_and_an_empty_token_secret() {
        String header = sign(signer(SignatureMethod.PLAINTEXT, time), "https://api.schoology.com/v1/users/me");

        assertThat(header).endsWith("oauth_signature=\"kd94hf93k423kf44%252A~%26\"");
    }

    @Test
    void hmac_signs_method_address_and_all_parameters_in_order() throws Exception {
        Map<String, String> header = header(sign(signer(SignatureMethod.HMAC_SHA1, time), "https://API.schoology.com:443/v1/users?role_ids=12%2C13&limit=200&a=%20b"));

        String base = "GET&https%3A%2F%2Fapi.schoology.com%2Fv1%2Fusers&a%3D%2520b%26limit%3D200%26oauth_consumer_key%3Ddpf43f3p819k3l03%26oauth_nonce%3D"
                + header.get("oauth_nonce") + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1758326400%26oauth_token%3D%26oauth_version%3D1.0"
                + "%26role_ids%3D12%252C13";
        assertThat(header).containsEntry("oauth_signature", hmac(base));
    }

    @Test
    void hmac_of_a_post_leaves_its_json_out_and_keeps_an_unusual_port() throws Exception {
        VendorRequest request = VendorRequest.postJson(URI.create("http://127.0.0.1:8090/schoology/v1/multiget"), "{\"request\":[]}", "", "");
        Map<String, String> header = header(signer(SignatureMethod.HMAC_SHA1, time).sign(request).headers().get("Authorization"));

        String base = "POST&http%3A%2F%2F127.0.0.1%3A8090%2Fschoology%2Fv1%2Fmultiget&oauth_consumer_key%3Ddpf43f3p819k3l03%26oauth_nonce%3D"
                + header.get("oauth_nonce") + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1758326400%26oauth_token%3D%26oauth_version%3D1.0";
        assertThat(header).containsEntry("oauth_signature", hmac(base));
    }

    @Test
    void time_stamps_do_not_go_backwards_when_the_clock_does() {
        List<Instant> readings = new ArrayList<>(List.of(Instant.ofEpochSecond(2000), Instant.ofEpochSecond(1000), Instant.ofEpochSecond(2001)));
        Clock jumping = new Clock() {
            @Override
            public Instant instant() {
                return readings.remove(0);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        SchoologySignature signer = signer(SignatureMethod.PLAINTEXT, jumping);

        assertThat(List.of(1, 2, 3)).extracting(number -> header(sign(signer, "https://api.schoology.com/v1/courses")).get("oauth_timestamp"))
                .containsExactly("2000", "2000", "2001");
    }

    @Test
    void several_threads_get_each_a_nonce_of_its_own_and_time_stamps_that_follow_each_other() throws InterruptedException {
        SchoologySignature signer = signer(SignatureMethod.HMAC_SHA1, Clock.systemUTC());
        Set<String> nonces = Collections.synchronizedSet(new HashSet<>());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        for (int thread = 0; thread < 8; thread++) {
            threads.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                long last = 0;
                for (int request = 0; request < 250; request++) {
                    Map<String, String> header = header(sign(signer, "https://api.schoology.com/v1/courses"));
                    long now = Long.parseLong(header.get("oauth_timestamp"));
                    if (now >= last) {
                        nonces.add(header.get("oauth_nonce"));
                    }
                    last = now;
                }
            });
        }
        start.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(nonces).hasSize(8 * 250);
    }

    @Test
    void nothing_that_is_printed_holds_the_secret() {
        SchoologySignature signer = signer(SignatureMethod.PLAINTEXT, time);
        SignedRequest signed = signer.sign(VendorRequest.get(URI.create("https://api.schoology.com/v1/users/me"), "the user", ""));

        assertThat(signed.toString() + signer + signer.remedy() + signed.address()).doesNotContain("kd94hf93k423kf44", GivenSchoology.KEY);
        assertThat(signer.remedy()).contains("GIVEN_BY_A_TEST", "School Management > Integration");
        assertThat(time.passed()).isEqualTo(Duration.ZERO);
    }

    private static SchoologySignature signer(SignatureMethod method, Clock clock) {
        return new SchoologySignature(GivenSecret.of(GivenSchoology.KEY + "\n"), GivenSecret.of(GivenSchoology.SECRET + "\n"), method, clock);
    }

    private static String sign(SchoologySignature signer, String address) {
        return signer.sign(VendorRequest.get(URI.create(address), "", "")).headers().get("Authorization");
    }

    private static Map<String, String> header(String header) {
        assertThat(header).startsWith("OAuth ");
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = Pattern.compile("(\\w+)=\"([^\"]*)\"").matcher(header);
        while (parameter.find()) {
            parameters.put(parameter.group(1), URLDecoder.decode(parameter.group(2), StandardCharsets.UTF_8));
        }
        assertThat(parameters.keySet().stream().collect(Collectors.counting())).isEqualTo(8);
        return parameters;
    }

    private static String hmac(String base) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SIGNING_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    }
}
