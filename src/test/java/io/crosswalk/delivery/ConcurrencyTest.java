package io.crosswalk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void it_begins_with_eight_and_grows_by_one_for_each_round_up_to_the_maximum() throws InterruptedException {
        Concurrency concurrency = new Concurrency(10);

        assertThat(concurrency.limit()).isEqualTo(8);
        answered(concurrency, 8, 20);
        assertThat(concurrency.limit()).isEqualTo(9);
        answered(concurrency, 100, 20);
        assertThat(concurrency.limit()).isEqualTo(10);
    }

    @Test
    void it_never_begins_above_the_maximum() {
        assertThat(new Concurrency(3).limit()).isEqualTo(3);
    }

    @Test
    void it_halves_when_the_target_cannot_cope_and_always_leaves_one() throws InterruptedException {
        Concurrency concurrency = new Concurrency(16);
        for (int limit : new int[] {4, 2, 1, 1}) {
            concurrency.acquire();
            concurrency.overwhelmed();
            assertThat(concurrency.limit()).isEqualTo(limit);
        }
    }

    @Test
    void it_falls_while_answers_take_many_times_longer_than_at_their_best() throws InterruptedException {
        Concurrency concurrency = new Concurrency(16);
        answered(concurrency, 8, 20);
        int before = concurrency.limit();
        answered(concurrency, 200, 5_000);

        assertThat(concurrency.limit()).isLessThan(before);
    }

    @Test
    void a_target_that_has_always_been_slow_is_not_strained() throws InterruptedException {
        Concurrency concurrency = new Concurrency(16);
        answered(concurrency, 200, 2_000);

        assertThat(concurrency.limit()).isEqualTo(16);
    }

    private static void answered(Concurrency concurrency, int times, long millis) throws InterruptedException {
        for (int time = 0; time < times; time++) {
            concurrency.acquire();
            concurrency.answered(millis);
        }
    }
}
