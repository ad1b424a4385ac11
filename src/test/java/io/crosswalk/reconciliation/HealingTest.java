package io.crosswalk.reconciliation;

import static io.crosswalk.LedgerFixture.Row.assignment;
import static io.crosswalk.LedgerFixture.Row.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The district of the test lets half of a connector's rows go at once. */
class HealingTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final LedgerFixture ledger = new LedgerFixture(POSTGRES.database());
    private final Healing healing = new Healing(POSTGRES.database(), Districts.small());
    private final ReconciliationReader reader = new ReconciliationReader(POSTGRES.database());

    @BeforeEach
    void report() {
        POSTGRES.database().sql("insert into reconciliation (target, state, requested_by) values ('ed-fi', 'reported', 'pat')").update();
    }

    @Test
    void a_submission_waits_for_an_assignment_that_is_missing_too() {
        long parent = ledger.row(assignment("1-10", "delivered"));
        long child = ledger.row(submission("1-10-100", "delivered"));
        count(2, 0);
        found("missing", "assignment", parent);
        found("missing", "submission", child);

        healing.heal(1, false, false);

        assertThat(ledger.state(parent)).isEqualTo("pending");
        assertThat(ledger.state(child)).isEqualTo("waiting");
        assertThat(reader.get(1).sentAgain()).isEqualTo(2);
    }

    @Test
    void what_has_changed_since_the_report_is_left_alone() {
        long row = ledger.row(assignment("1-10", "delivered"));
        count(1, 0);
        found("different", "assignment", row);
        POSTGRES.database().sql("update ledger set delivered_hash = gen_random_uuid(), desired_hash = delivered_hash where id = :id").param("id", row).update();

        healing.heal(1, false, false);

        assertThat(ledger.state(row)).isEqualTo("delivered");
        assertThat(reader.get(1).sentAgain()).isZero();
    }

    @Test
    void what_is_leased_is_left_alone() {
        long row = ledger.row(assignment("1-10", "delivered"));
        count(1, 0);
        found("missing", "assignment", row);
        POSTGRES.database().sql("update ledger set lease_owner = 1 where id = :id").param("id", row).update();

        healing.heal(1, false, false);

        assertThat(ledger.state(row)).isEqualTo("delivered");
    }

    @Test
    void more_deletes_than_the_policy_allows_wait_for_a_person() {
        long back = ledger.row(submission("1-10-100", "gone").toBeDeleted().having(null));
        count(10, 6);
        found("unwanted", "submission", back);

        healing.heal(1, false, false);
        assertThat(ledger.state(back)).isEqualTo("gone");
        assertThat(reader.get(1).held()).isEqualTo(1);

        healing.heal(1, false, true);
        assertThat(ledger.state(back)).isEqualTo("pending");
        assertThat(reader.get(1).toDelete()).isEqualTo(1);
        assertThat(reader.get(1).held()).isZero();
    }

    @Test
    void what_the_ledger_does_not_know_is_deleted_only_on_a_persons_word() {
        count(10, 0);
        found("unknown", "submission", null);

        healing.heal(1, false, true);
        assertThat(rows()).isZero();

        healing.heal(1, true, false);
        assertThat(rows()).isEqualTo(1);
    }

    private long rows() {
        return POSTGRES.database().sql("select count(*) from ledger where desired is null and state = 'pending' and stage = 3").query(Long.class).single();
    }

    private static void count(long listed, long unwanted) {
        POSTGRES.database().sql("insert into reconciliation_count values (1, 'canvas-main', 'submission', :listed, 0, 0, :unwanted, 0)")
                .param("listed", listed).param("unwanted", unwanted).update();
    }

    private static void found(String difference, String kind, Long row) {
        POSTGRES.database().sql("""
                        insert into reconciliation_finding (reconciliation_id, difference, connector, kind, ledger_id, assignment, delivered_key, delivered_hash, resource_id)
                        values (1, :difference, 'canvas-main', :kind, :row, '1-10', 'uri://x s-1', (select delivered_hash from ledger where id = :row), 'abc')""")
                .param("difference", difference).param("kind", kind).param("row", row, java.sql.Types.BIGINT).update();
    }
}
