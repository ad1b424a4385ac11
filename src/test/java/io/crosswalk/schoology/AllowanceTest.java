package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.kit.Pace;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final URI ADDRESS = URI.create("https://api.schoology.com/v1/courses");
    private static final VendorRequest GET = VendorRequest.get(ADDRESS, "the courses", "");
    private static final VendorRequest POST = VendorRequest.postJson(ADDRESS, "{}", "the courses", "");

    private final PassingTime time = new PassingTime(GivenSchoology.NOW);

    @Test
    void a_window_bears_so_many_lists_and_then_none() throws InterruptedException {
        Pace pace = pace(40);
        send(pace, GET, 40);
        assertThat(time.passed()).isEqualTo(Duration.ZERO);

        send(pace, GET, 1);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_batch_costs_three() throws InterruptedException {
        Pace pace = pace(40);
        send(pace, POST, 13);
        send(pace, GET, 1);
        assertThat(time.passed()).isEqualTo(Duration.ZERO);

        send(pace, POST, 1);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void credits_come_back_when_they_were_spent_a_window_ago() throws InterruptedException {
        Pace pace = pace(4);
        send(pace, GET, 2);
        time.last(Duration.ofSeconds(3));
        send(pace, GET, 2);

        send(pace, GET, 1);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(5));
        send(pace, POST, 1);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void a_batch_is_sent_though_less_is_allowed_than_it_costs() throws InterruptedException {
        Pace pace = pace(1);
        send(pace, POST, 2);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(5));
    }

    private Pace pace(int credits) {
        return new Pace(2, new SchoologyAllowance(credits, Duration.ofSeconds(5)), time, time);
    }

    private static void send(Pace pace, VendorRequest request, int times) throws InterruptedException {
        for (int sent = 0; sent < times; sent++) {
            pace.enter(request);
            pace.leave();
        }
    }
}
