package io.crosswalk.replay;

import static io.crosswalk.LedgerFixture.Row.assignment;
import static io.crosswalk.LedgerFixture.Row.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.LedgerConditionsForTests;
import io.crosswalk.operations.LedgerFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-05T12:00:00Z"));
    private final LedgerFixture ledger = new LedgerFixture(POSTGRES.database());
    private final ObjectMapper json = new ObjectMapper();
    private final Replays replays = new Replays(POSTGRES.database(), POSTGRES.transaction(),
            new ReplayPlanner(POSTGRES.database(), LedgerConditionsForTests.of(POSTGRES.database(), Districts.small()), Districts.small()),
            new ReplayReader(POSTGRES.database(), json), json, clock);
    private final ReplayJob job = new ReplayJob(POSTGRES.database(), POSTGRES.transaction(), clock);

    @Test
    void a_plan_says_what_would_be_sent_what_needs_nothing_and_what_would_fail_again() {
        ledger.row(assignment("1-10", "delivered"));
        ledger.row(submission("1-10-100", "dead").because("DATA_INVALID").tried(1));
        ledger.row(submission("1-10-101", "parked").because("STUDENT_UNMATCHED").wanting(null));
        ledger.row(submission("1-10-102", "dead").because("DATA_INVALID").having("{\"points\":1}").tried(1));
        ledger.row(submission("1-10-103", "dead").because("FIELD_MISSING"));
        ledger.row(submission("1-10-104", "parked").because("STUDENT_NOT_IN_EDFI").tried(3));
        ledger.row(submission("1-10-105", "delivered"));

        Replay plan = replays.plan(filtered(new LedgerFilter(null, "1", null, null, null, null, null, null, null)), "pat");

        assertThat(plan.state()).isEqualTo("planned");
        assertThat(plan.selected()).isEqualTo(5);
        assertThat(plan.wouldSend()).isEqualTo(2);
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.wouldFail()).isEqualTo(2);
        assertThat(plan.failing()).isEqualTo(Map.of("STUDENT_UNMATCHED", 1L, "FIELD_MISSING", 1L));
        assertThat(plan.requestedBy()).isEqualTo("pat");
    }

    @Test
    void a_plan_alone_puts_nothing_to_work() {
        long row = deadSubmission(100);
        replays.plan(ids(row), "pat");
        job.tick();
        assertThat(ledger.state(row)).isEqualTo("dead");
    }

    @Test
    void a_submission_fails_again_unless_its_assignment_is_replayed_with_it() {
        long parent = ledger.row(assignment("1-10", "dead").because("DATA_INVALID").tried(1));
        long child = ledger.row(submission("1-10-100", "parked").because("ASSIGNMENT_NOT_DELIVERED"));

        assertThat(replays.plan(ids(child), "pat").failing()).isEqualTo(Map.of("ASSIGNMENT_NOT_DELIVERED", 1L));

        run(replays.plan(ids(parent, child), "pat"));
        assertThat(ledger.state(parent)).isEqualTo("pending");
        assertThat(ledger.state(child)).isEqualTo("waiting");
    }

    @Test
    void a_delete_that_failed_is_deleted_again() {
        long submission = ledger.row(submission("1-10-100", "dead").having("{}").toBeDeleted().because("REFUSED").tried(1));
        long assignment = ledger.row(assignment("1-10", "dead").having("{}").toBeDeleted().because("REFUSED").tried(1));
        run(replays.plan(ids(submission, assignment), "pat"));
        assertThat(ledger.state(submission)).isEqualTo("pending");
        assertThat(ledger.state(assignment)).isEqualTo("waiting");
    }

    @Test
    void rows_are_released_at_the_pace_that_was_asked_for_whatever_the_number_of_processes() {
        Long[] rows = deadSubmissions(50);
        Replay plan = replays.plan(new ReplayRequest(List.of(rows), null, null, 10, "after the fix"), "pat");
        replays.start(plan.id());

        job.tick();
        job.tick();
        assertThat(replays.get(plan.id()).released()).isEqualTo(10);

        clock.advance(Duration.ofSeconds(1));
        new ReplayJob(POSTGRES.database(), POSTGRES.transaction(), clock).tick();
        job.tick();
        assertThat(replays.get(plan.id()).released()).isEqualTo(20);
        assertThat(replays.get(plan.id()).remaining()).isEqualTo(30);
    }

    @Test
    void a_job_that_was_away_for_an_hour_does_not_make_up_for_it_at_once() {
        Replay plan = replays.plan(new ReplayRequest(List.of(deadSubmissions(50)), null, null, 10, null), "pat");
        replays.start(plan.id());
        job.tick();
        clock.advance(Duration.ofHours(1));
        job.tick();
        assertThat(replays.get(plan.id()).released()).isEqualTo(30);
    }

    @Test
    void pausing_and_cancelling_stop_the_release_and_lose_nothing() {
        Replay plan = replays.plan(new ReplayRequest(List.of(deadSubmissions(30)), null, null, 10, null), "pat");
        replays.start(plan.id());
        job.tick();
        replays.pause(plan.id());
        tickLater();
        assertThat(replays.get(plan.id()).released()).isEqualTo(10);

        replays.start(plan.id());
        tickLater();
        assertThat(replays.get(plan.id()).released()).isEqualTo(20);

        replays.cancel(plan.id());
        tickLater();
        Replay cancelled = replays.get(plan.id());
        assertThat(cancelled.released()).isEqualTo(20);
        assertThat(cancelled.remaining()).isZero();
        assertThat(count("dead")).isEqualTo(10);
        assertThat(count("pending")).isEqualTo(20);
        assertThatThrownBy(() -> replays.start(plan.id())).isInstanceOf(ConflictException.class).hasMessageContaining("cancelled");
    }

    @Test
    void it_is_finished_when_everything_that_was_released_has_settled_and_says_how() {
        long good = deadSubmission(100);
        long bad = deadSubmission(101);
        Replay plan = replays.plan(ids(good, bad), "pat");
        run(plan);
        assertThat(replays.get(plan.id()).state()).isEqualTo("running");
        assertThat(replays.get(plan.id()).onTheirWay()).isEqualTo(2);

        ledger.deliver(good);
        POSTGRES.database().sql("update ledger set state = 'dead', reason = 'DATA_INVALID', attempts = 1 where id = :id").param("id", bad).update();
        tickLater();

        Replay over = replays.get(plan.id());
        assertThat(over.state()).isEqualTo("finished");
        assertThat(over.delivered()).isEqualTo(1);
        assertThat(over.failedAgain()).isEqualTo(1);
        assertThat(POSTGRES.database().sql("select count(*) from replay_row").query(Long.class).single()).isZero();
    }

    @Test
    void replaying_twice_releases_each_row_once() {
        long row = deadSubmission(100);
        Replay first = replays.plan(ids(row), "pat");
        Replay second = replays.plan(ids(row), "sam");
        run(first);
        ledger.deliver(row);
        run(second);
        assertThat(ledger.state(row)).isEqualTo("delivered");
        assertThat(replays.get(second.id()).released()).isZero();
        assertThat(replays.get(second.id()).state()).isEqualTo("finished");
    }

    @Test
    void only_one_process_releases_at_a_time() throws Exception {
        Replay plan = replays.plan(ids(deadSubmission(100)), "pat");
        replays.start(plan.id());
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread other = new Thread(() -> POSTGRES.transaction().executeWithoutResult(status -> {
            POSTGRES.database().sql("select id from replay for update").query(Long.class).list();
            held.countDown();
            await(done);
        }));
        other.start();
        await(held);
        job.tick();
        assertThat(replays.get(plan.id()).released()).isZero();
        done.countDown();
        other.join();
        job.tick();
        assertThat(replays.get(plan.id()).released()).isEqualTo(1);
    }

    @Test
    void a_request_that_selects_nothing_or_twice_is_refused() {
        assertThatThrownBy(() -> new ReplayRequest(null, null, null, null, null)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new ReplayRequest(List.of(1L), null, "X", null, null)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new ReplayRequest(List.of(1L), null, null, 0, null)).hasMessageContaining("perSecond");
    }

    @Test
    void all_of_a_reason_are_selected() {
        deadSubmissions(3);
        ledger.row(submission("1-10-900", "dead").because("OTHER").tried(1));
        assertThat(replays.plan(new ReplayRequest(null, null, "DATA_INVALID", null, null), "pat").selected()).isEqualTo(3);
    }

    private void run(Replay plan) {
        replays.start(plan.id());
        job.tick();
    }

    private void tickLater() {
        clock.advance(Duration.ofSeconds(1));
        job.tick();
    }

    private long deadSubmission(int person) {
        return ledger.row(submission("1-10-" + person, "dead").because("DATA_INVALID").tried(1));
    }

    private Long[] deadSubmissions(int count) {
        ledger.row(assignment("1-10", "delivered"));
        return IntStream.range(0, count).mapToLong(person -> deadSubmission(1_000 + person)).boxed().toArray(Long[]::new);
    }

    private static ReplayRequest ids(long... rows) {
        return new ReplayRequest(LongStream.of(rows).boxed().toList(), null, null, null, null);
    }

    private static ReplayRequest filtered(LedgerFilter filter) {
        return new ReplayRequest(null, filter, null, null, null);
    }

    private long count(String state) {
        return POSTGRES.database().sql("select count(*) from ledger where state = :state").param("state", state).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
