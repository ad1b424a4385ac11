package io.crosswalk.sandbox.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.sandbox.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void the_twelfth_request_at_the_same_time_is_refused() {
        Throttle.Admission first = throttle.enter("token");
        for (int number = 2; number <= 11; number++) {
            assertThat(throttle.enter("token").refused()).as("request %d", number).isFalse();
        }

        assertThat(throttle.enter("token").refused()).isTrue();
        first.leave(0.5);
        assertThat(throttle.enter("token").refused()).isFalse();
    }

    @Test
    void each_token_has_a_bucket_of_its_own() {
        throttle.enter("one").leave(700);

        assertThat(throttle.enter("one").refused()).isTrue();
        assertThat(throttle.enter("another").refused()).isFalse();
    }

    @Test
    void the_bucket_leaks_ten_units_a_second_and_holds_no_more_than_eight_hundred() {
        throttle.enter("token").leave(5_000);

        clock.advance(Duration.ofSeconds(24));
        assertThat(throttle.enter("token").refused()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(throttle.enter("token").refused()).isFalse();
    }
}
