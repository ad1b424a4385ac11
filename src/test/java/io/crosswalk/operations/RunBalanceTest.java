package io.crosswalk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunBalanceTest {

    @Test
    void everything_that_was_read_is_accounted_for() {
        RunBalance balance = RunBalance.of(run(100), Map.of("delivered", 40L, "pending", 2L, "waiting", 3L, "parked", 4L, "dead", 5L));
        assertThat(balance.delivered()).isEqualTo(40);
        assertThat(balance.pending()).isEqualTo(5);
        assertThat(balance.parked()).isEqualTo(4 + 6);
        assertThat(balance.dead()).isEqualTo(5 + 7);
        assertThat(balance.superseded()).isEqualTo(60 + 3 - 54);
        assertThat(balance.addsUp()).isTrue();
    }

    @Test
    void records_that_a_later_run_has_laid_down_anew_are_superseded() {
        assertThat(RunBalance.of(run(100), Map.of("delivered", 3L)).superseded()).isEqualTo(60);
        assertThat(RunBalance.of(run(100), Map.of("delivered", 3L)).addsUp()).isTrue();
    }

    @Test
    void a_balance_that_does_not_add_up_says_so() {
        assertThat(RunBalance.of(run(101), Map.of("delivered", 63L)).addsUp()).isFalse();
        assertThat(RunBalance.of(run(100), Map.of("delivered", 64L)).addsUp()).isFalse();
    }

    /** 20 unchanged, 6 still parked, 7 still dead, 60 changed, 3 rejected and 4 ignored. */
    private static RunSummary run(long read) {
        return new RunSummary(1, "canvas-main", "full", "succeeded", Instant.EPOCH, Instant.EPOCH, null, 1, read, 20, 6, 7, 60, 3,
                Map.of("TEST_STUDENT", 4L), 0, 0, 0, 10, 0);
    }
}
