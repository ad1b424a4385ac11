package io.crosswalk.move;

import static io.crosswalk.LedgerFixture.Row.assignment;
import static io.crosswalk.LedgerFixture.Row.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.ManualClock;
import io.crosswalk.PostgresExtension;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MoveTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-05T12:00:00Z"));
    private final LedgerFixture ledger = new LedgerFixture(POSTGRES.database());
    private final Moves moves = new Moves(POSTGRES.database(), new MoveReader(POSTGRES.database()), Districts.small(), clock);
    private final MoveJob job = new MoveJob(POSTGRES.database(), POSTGRES.transaction(), clock);

    @Test
    void a_plan_says_what_is_created_what_is_removed_and_what_is_kept() {
        old(assignment("1-10", "delivered"));
        old(submission("1-10-100", "delivered"));
        old(assignment("1-20", "delivered"));
        ledger.row(assignment("1-10", "delivered"));
        ledger.row(submission("1-10-100", "delivered"));
        ledger.row(assignment("1-20", "parked").because("SECTION_NOT_IN_EDFI"));

        Move plan = moves.plan(new MoveRequest("last-year", null), "pat");

        assertThat(plan.state()).isEqualTo("planned");
        assertThat(plan.created()).isEqualTo(2);
        assertThat(plan.undeliverable()).isEqualTo(1);
        assertThat(plan.toRemove()).isEqualTo(2);
        assertThat(plan.kept()).isEqualTo(1);
        job.tick();
        assertThat(moves.get(plan.id()).toRemove()).as("after a plan alone").isEqualTo(2);
    }

    @Test
    void the_job_removes_what_the_new_place_holds_and_then_ends() {
        long parent = old(assignment("1-10", "delivered"));
        long child = old(submission("1-10-100", "delivered"));
        ledger.row(assignment("1-10", "delivered"));
        ledger.row(submission("1-10-100", "delivered"));
        long id = begun(null);

        tick();
        assertThat(ledger.state(child)).isEqualTo("pending");
        assertThat(ledger.state(parent)).as("an assignment goes after its submissions").isEqualTo("waiting");
        assertThat(moves.get(id).removing()).isEqualTo(2);
        tick();
        assertThat(moves.get(id).state()).isEqualTo("running");

        POSTGRES.database().sql("update ledger set state = 'gone', delivered_hash = null, delivered_key = null where move_id is not null").update();
        tick();
        assertThat(moves.get(id).state()).isEqualTo("finished");
        assertThat(moves.get(id).removed()).isEqualTo(2);
    }

    @Test
    void an_assignment_stays_while_a_submission_of_it_is_only_at_the_old_place() {
        long parent = old(assignment("1-10", "delivered"));
        old(submission("1-10-100", "delivered"));
        ledger.row(assignment("1-10", "delivered"));
        begun(null);

        tick();

        assertThat(ledger.state(parent)).isEqualTo("delivered");
    }

    @Test
    void the_job_keeps_its_pace_and_can_be_paused_and_cancelled() {
        for (int person = 100; person < 106; person++) {
            old(submission("1-10-" + person, "delivered"));
            ledger.row(submission("1-10-" + person, "delivered"));
        }
        long id = begun(2);

        job.tick();
        job.tick();
        assertThat(moves.get(id).removing()).as("within one second").isEqualTo(2);
        tick();
        assertThat(moves.get(id).removing()).isEqualTo(4);

        moves.pause(id);
        tick();
        assertThat(moves.get(id).removing()).isEqualTo(4);

        moves.cancel(id);
        assertThatThrownBy(() -> moves.start(id)).isInstanceOf(ConflictException.class).hasMessageContaining("cancelled");
    }

    @Test
    void one_job_for_a_source_is_enough() {
        old(assignment("1-10", "delivered"));
        begun(null);
        long second = moves.plan(new MoveRequest("last-year", null), "pat").id();
        assertThatThrownBy(() -> moves.start(second)).isInstanceOf(ConflictException.class).hasMessageContaining("under way");
    }

    @Test
    void only_another_target_that_the_ledger_knows_can_be_left() {
        assertThatThrownBy(() -> moves.plan(new MoveRequest(LedgerFixture.TARGET, null), "pat")).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> moves.plan(new MoveRequest("unheard-of", null), "pat")).isInstanceOf(NotFoundException.class);
    }

    private long begun(Integer perSecond) {
        long id = moves.plan(new MoveRequest("last-year", perSecond), "pat").id();
        moves.start(id);
        return id;
    }

    private void tick() {
        clock.advance(Duration.ofSeconds(1));
        job.tick();
    }

    private long old(LedgerFixture.Row row) {
        long id = ledger.row(row);
        POSTGRES.database().sql("update ledger set target = 'last-year' where id = :id").param("id", id).update();
        return id;
    }
}
