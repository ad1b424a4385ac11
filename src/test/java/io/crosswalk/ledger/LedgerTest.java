package io.crosswalk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.PostgresExtension;
import io.crosswalk.ledger.LedgerEntry.Park;
import io.crosswalk.ledger.LedgerEntry.Reject;
import io.crosswalk.ledger.LedgerEntry.Send;
import io.crosswalk.ledger.Outcome.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a row, on a real PostgreSQL and with the statements that the hub itself uses. */
class LedgerTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String ASSIGNMENT = "10-7";
    private static final String SUBMISSION = "10-7-99";

    private LedgerDriver hub;

    @BeforeEach
    void begin() {
        hub = new LedgerDriver(POSTGRES);
    }

    @Test
    void what_is_delivered_as_wanted_is_not_sent_again() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.want(assignment("A"));

        assertThat(hub.state(ASSIGNMENT)).isEqualTo("delivered");
        assertThat(hub.claim()).isEmpty();
    }

    @Test
    void a_then_b_then_a_ends_as_a() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.want(assignment("B"));
        hub.deliverAll();
        hub.want(assignment("A"));

        assertThat(hub.claim()).extracting(DueRow::payload).containsExactly("A");
    }

    @Test
    void a_change_that_is_taken_back_before_it_was_sent_is_not_sent() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.want(assignment("B"));
        hub.want(assignment("A"));

        assertThat(hub.claim()).isEmpty();
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("delivered");
    }

    @Test
    void what_changes_while_it_is_under_way_is_sent_anew_and_never_twice_at_a_time() {
        hub.want(assignment("A"));
        DueRow underWay = hub.claim().get(0);
        hub.want(assignment("B"));

        assertThat(hub.claim()).as("one in flight for each key").isEmpty();
        hub.settle(underWay, Result.DELIVERED);
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("pending");
        assertThat(hub.claim()).extracting(DueRow::payload).containsExactly("B");
    }

    @Test
    void a_submission_waits_for_its_assignment() {
        hub.want(assignment("A"), submission("S"));

        List<DueRow> first = hub.claim();
        assertThat(first).extracting(DueRow::identifier).containsExactly(ASSIGNMENT);
        assertThat(hub.state(SUBMISSION)).isEqualTo("waiting");

        hub.settle(first.get(0), Result.DELIVERED);
        assertThat(hub.claim()).extracting(DueRow::identifier).containsExactly(SUBMISSION);
    }

    @Test
    void a_submission_is_parked_with_its_assignment_and_follows_it_out() {
        hub.want(assignment("A"), submission("S"));
        hub.settle(hub.claim().get(0), Result.DEAD);

        assertThat(hub.state(SUBMISSION)).isEqualTo("parked");
        assertThat(hub.reason(SUBMISSION)).isEqualTo("ASSIGNMENT_NOT_DELIVERED");

        hub.want(assignment("B"));
        hub.deliverAll();
        assertThat(hub.state(SUBMISSION)).isEqualTo("delivered");
    }

    @Test
    void a_submission_of_an_assignment_that_is_there_already_does_not_wait_for_a_change_of_it() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.want(assignment("B"), submission("S"));

        assertThat(hub.claim()).extracting(DueRow::identifier).containsExactly(ASSIGNMENT, SUBMISSION);
    }

    @Test
    void submissions_are_deleted_before_their_assignment() {
        hub.want(assignment("A"), submission("S"));
        hub.deliverAll();
        hub.remove(Kind.SUBMISSION, SUBMISSION);
        hub.remove(Kind.ASSIGNMENT, ASSIGNMENT);

        List<DueRow> first = hub.claim();
        assertThat(first).extracting(DueRow::identifier).containsExactly(SUBMISSION);
        assertThat(first.get(0).deletes()).isTrue();
        hub.moveOn();
        assertThat(hub.claim()).as("while the delete of the submission is under way").isEmpty();

        hub.settle(first.get(0), Result.DELETED);
        hub.moveOn();
        List<DueRow> second = hub.claim();
        assertThat(second).extracting(DueRow::identifier).containsExactly(ASSIGNMENT);
        hub.settle(second.get(0), Result.DELETED);
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("gone");
    }

    @Test
    void what_was_never_sent_is_gone_without_a_request() {
        hub.want(assignment("A"));
        hub.remove(Kind.ASSIGNMENT, ASSIGNMENT);

        assertThat(hub.state(ASSIGNMENT)).isEqualTo("gone");
    }

    @Test
    void what_may_have_arrived_unknown_to_us_is_deleted_all_the_same() {
        hub.want(assignment("A"), submission("S"));
        hub.settle(hub.claim().get(0), Result.DELIVERED);
        hub.settle(hub.claim().get(0), Result.RETRY);
        hub.remove(Kind.SUBMISSION, SUBMISSION);

        assertThat(hub.claim()).singleElement().satisfies(row -> {
            assertThat(row.deletes()).isTrue();
            assertThat(row.deliveredKey()).isEqualTo("uri://x 1001");
        });
    }

    @Test
    void what_is_removed_while_it_is_under_way_is_deleted_afterwards() {
        hub.want(assignment("A"));
        DueRow underWay = hub.claim().get(0);
        hub.remove(Kind.ASSIGNMENT, ASSIGNMENT);
        hub.settle(underWay, Result.DELIVERED);
        hub.moveOn();

        assertThat(hub.claim()).singleElement().satisfies(row -> assertThat(row.deletes()).isTrue());
    }

    @Test
    void what_comes_back_before_its_delete_was_sent_is_simply_kept() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.remove(Kind.ASSIGNMENT, ASSIGNMENT);
        hub.want(assignment("A"));
        hub.moveOn();

        assertThat(hub.state(ASSIGNMENT)).isEqualTo("delivered");
        assertThat(hub.claim()).isEmpty();
    }

    @Test
    void another_student_means_that_the_old_record_goes_before_the_new_one_comes() {
        hub.want(assignment("A"), submission("S"));
        hub.deliverAll();
        hub.want(submission("S of another", "1002"));

        DueRow delete = hub.claim().get(0);
        assertThat(delete.deletes()).isTrue();
        hub.settle(delete, Result.DELETED);
        DueRow create = hub.claim().get(0);
        assertThat(create.deletes()).isFalse();
        assertThat(create.payload()).isEqualTo("S of another");
    }

    @Test
    void a_parked_record_is_sent_once_what_it_waits_for_is_there() {
        hub.want(assignment("A"), entry(Kind.SUBMISSION, SUBMISSION, new Park(Reason.STUDENT_UNMATCHED)));
        hub.deliverAll();
        assertThat(hub.state(SUBMISSION)).isEqualTo("parked");

        hub.want(submission("S"));
        hub.deliverAll();
        assertThat(hub.state(SUBMISSION)).isEqualTo("delivered");
        assertThat(hub.reason(SUBMISSION)).isNull();
    }

    @Test
    void a_record_that_becomes_unusable_keeps_what_was_delivered_and_comes_back_to_life_when_it_is_mended() {
        hub.want(assignment("A"));
        hub.deliverAll();
        hub.want(entry(Kind.ASSIGNMENT, ASSIGNMENT, new Reject("FIELD_MISSING", "The field name is missing", "Name it")));

        assertThat(hub.state(ASSIGNMENT)).isEqualTo("dead");
        assertThat(hub.claim()).as("nothing is deleted because of it").isEmpty();

        hub.want(assignment("A"));
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("delivered");
    }

    @Test
    void the_outcome_of_a_lease_that_was_lost_changes_nothing() {
        hub.want(assignment("A"));
        DueRow lost = hub.claim().get(0);
        hub.expireLeases();
        DueRow newer = hub.claim().get(0);
        hub.settle(lost, Result.DEAD);
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("pending");

        hub.settle(newer, Result.DELIVERED);
        assertThat(hub.state(ASSIGNMENT)).isEqualTo("delivered");
    }

    @Test
    void what_a_dead_process_had_leased_is_due_again_at_once() throws Exception {
        hub.want(assignment("A"));
        LedgerDriver killed = new LedgerDriver(POSTGRES);
        assertThat(killed.claim()).hasSize(1);
        hub.freeLeasesOfTheDead();
        assertThat(hub.claim()).as("the other process lives").isEmpty();

        killed.kill();
        hub.freeLeasesOfTheDead();
        assertThat(hub.claim()).hasSize(1);
    }

    @Test
    void leasing_a_row_writes_to_no_index() {
        assertThat(POSTGRES.database().sql("select indexdef from pg_indexes where tablename = 'ledger'").query(String.class).list())
                .isNotEmpty()
                .noneMatch(index -> index.contains("lease_"));
    }

    @Test
    void an_assignment_that_the_target_has_lost_is_delivered_again_before_its_submission() {
        hub.want(assignment("A"), submission("S"));
        hub.settle(hub.claim().get(0), Result.DELIVERED);
        hub.settle(hub.claim().get(0), Result.PARENT_MISSING);

        List<DueRow> first = hub.claim();
        assertThat(first).extracting(DueRow::identifier).containsExactly(ASSIGNMENT);
        hub.settle(first.get(0), Result.DELIVERED);
        assertThat(hub.claim()).extracting(DueRow::identifier).containsExactly(SUBMISSION);
    }

    @Test
    void nothing_is_claimed_while_the_target_or_the_connector_is_held() {
        hub.want(assignment("A"));
        hub.hold("*");
        assertThat(hub.claim()).isEmpty();
        hub.hold("another-connector");
        assertThat(hub.claim()).isEmpty();
        hub.resume("*");
        assertThat(hub.claim()).hasSize(1);
    }

    @Test
    void two_processes_share_ten_thousand_rows_without_a_double() throws Exception {
        hub.wantMany(10_000);
        LedgerDriver other = new LedgerDriver(POSTGRES);

        assertThat(LedgerDriver.claimTogether(hub, other)).hasSize(10_000).doesNotHaveDuplicates();
    }

    private static LedgerEntry assignment(String payload) {
        return entry(Kind.ASSIGNMENT, ASSIGNMENT, new Send(payload, "uri://x ", List.of()));
    }

    private static LedgerEntry submission(String payload) {
        return submission(payload, "1001");
    }

    private static LedgerEntry submission(String payload, String student) {
        return entry(Kind.SUBMISSION, SUBMISSION, new Send(payload, "uri://x " + student, List.of()));
    }

    private static LedgerEntry entry(Kind kind, String identifier, LedgerEntry.Desire desire) {
        return new LedgerEntry(kind, identifier, "10", "7", kind == Kind.SUBMISSION ? "99" : null,
                kind == Kind.SUBMISSION ? ASSIGNMENT : null, "SEC", null, desire);
    }
}
