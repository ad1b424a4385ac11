package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CanvasThrottleTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void every_answer_names_its_cost_and_what_remains() throws Exception {
        HttpResponse<String> response = SANDBOX.client().get("/accounts/self");

        assertThat(header(response, "X-Request-Cost")).isPositive();
        assertThat(header(response, "X-Rate-Limit-Remaining")).isLessThan(600).isGreaterThan(590);
    }

    @Test
    void a_full_bucket_refuses_in_plain_text_until_it_has_leaked() throws Exception {
        SANDBOX.client().control("canvas/throttle", "{\"cost\":300}");
        SANDBOX.client().get("/accounts/self");
        SANDBOX.client().get("/accounts/self");

        HttpResponse<String> refused = SANDBOX.client().get("/accounts/self");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("403 Forbidden (Rate Limit Exceeded)");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(refused.headers().firstValue("X-Request-Cost")).isEmpty();
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();

        SANDBOX.clock().advance(Duration.ofSeconds(10));
        assertThat(SANDBOX.client().get("/accounts/self").statusCode()).isEqualTo(200);
    }

    @Test
    void the_status_can_be_that_of_the_documentation() throws Exception {
        SANDBOX.client().control("canvas/throttle", "{\"cost\":600,\"status\":429}");
        SANDBOX.client().get("/accounts/self");

        assertThat(SANDBOX.client().get("/accounts/self").statusCode()).isEqualTo(429);
    }

    @Test
    void what_remains_can_be_negative() throws Exception {
        SANDBOX.client().control("canvas/throttle", "{\"cost\":700}");

        assertThat(header(SANDBOX.client().get("/accounts/self"), "X-Rate-Limit-Remaining")).isNegative();
    }

    private static double header(HttpResponse<String> response, String name) {
        return Double.parseDouble(response.headers().firstValue(name).orElseThrow());
    }
}
