package io.crosswalk.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.http.Answer;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.PassingTime;
import io.crosswalk.kit.VendorRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final VendorRequest REQUEST = VendorRequest.get(URI.create("https://district.example/api/v1/courses"), "the courses", "");

    private final PassingTime time = new PassingTime("2025-09-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"600, PT0S", "150, PT0S", "149, PT0.1S", "50, PT10S", "-30.5, PT18.05S", "many, PT0S", "NaN, PT0S"})
    void a_request_waits_until_enough_is_left_at_ten_units_a_second(String remaining, Duration wait) throws InterruptedException {
        Pace pace = new Pace(3, new CanvasAllowance(150), time, time);
        request(pace, remaining);

        pace.enter(REQUEST);

        assertThat(time.passed()).isEqualTo(wait);
        assertThat(pace.count().waited()).isEqualTo(wait);
    }

    @Test
    void what_is_in_flight_counts_as_fifty_units_each() throws InterruptedException {
        Pace pace = new Pace(3, new CanvasAllowance(150), time, time);
        request(pace, "240");

        pace.enter(REQUEST);
        pace.enter(REQUEST);
        assertThat(time.passed()).isEqualTo(Duration.ZERO);
        pace.enter(REQUEST);

        assertThat(time.passed()).as("until 250 are left: the floor and two requests").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_last_fifty_units_are_never_touched_though_no_floor_is_set() throws InterruptedException {
        Pace pace = new Pace(11, new CanvasAllowance(0), time, time);
        request(pace, "120");

        pace.enter(REQUEST);
        pace.enter(REQUEST);
        assertThat(time.passed()).isEqualTo(Duration.ZERO);
        pace.enter(REQUEST);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_hold_holds_everybody() throws InterruptedException {
        Pace pace = new Pace(3, new CanvasAllowance(150), time, time);
        request(pace, "600");
        pace.hold(Duration.ofSeconds(20));
        pace.hold(Duration.ofSeconds(5));

        pace.enter(REQUEST);

        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void never_more_requests_are_in_flight_than_allowed_and_only_one_until_the_first_answer() throws InterruptedException {
        Pace pace = new Pace(3, new CanvasAllowance(150), time, time);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger mostBeforeAnswer = new AtomicInteger();
        AtomicBoolean answered = new AtomicBoolean();
        CountDownLatch finished = new CountDownLatch(12);
        for (int thread = 0; thread < 12; thread++) {
            new Thread(() -> {
                try {
                    pace.enter(REQUEST);
                    int now = inFlight.incrementAndGet();
                    (answered.get() ? most : mostBeforeAnswer).accumulateAndGet(now, Math::max);
                    Thread.yield();
                    answered.set(true);
                    pace.observe(answer("600"));
                    inFlight.decrementAndGet();
                    pace.leave();
                    finished.countDown();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }).start();
        }
        finished.await();

        assertThat(mostBeforeAnswer.get()).isEqualTo(1);
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(pace.count().requests()).isEqualTo(12);
    }

    private static void request(Pace pace, String remaining) throws InterruptedException {
        pace.enter(REQUEST);
        pace.observe(answer(remaining));
        pace.leave();
    }

    private static Answer answer(String remaining) {
        return new Answer(200, Map.of("x-rate-limit-remaining", remaining), InputStream.nullInputStream());
    }
}
