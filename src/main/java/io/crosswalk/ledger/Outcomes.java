package io.crosswalk.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how attempts ended, in sets, and lets go of what waited for them. */
@Repository
public class Outcomes {

    private static final int TRIES = 5;

    private static final String SETTLE = """
            with outcome as (
                select o.*
                from unnest(:id::bigint[], :result::text[], :hash::uuid[], :key::text[], :resourceId::text[],
                        :reason::text[], :explanation::text[], :remedy::text[], :waitMillis::bigint[], :leasedUntil::timestamptz[])
                    as o(id, result, hash, key, resource_id, reason, explanation, remedy, wait_millis, leased_until)
                join ledger l on l.id = o.id
                order by l.id for update of l
            )
            update ledger l set
                delivered_hash = case o.result when 'DELIVERED' then o.hash when 'DELETED' then null else l.delivered_hash end,
                delivered_key = case o.result when 'DELIVERED' then o.key when 'DELETED' then null else l.delivered_key end,
                resource_id = case o.result when 'DELIVERED' then coalesce(o.resource_id, l.resource_id) when 'DELETED' then null else l.resource_id end,
                state = case
                    -- Something newer was wanted while the request was under way: that is what counts.
                    when l.desired_hash is distinct from o.hash then l.state
                    when o.result = 'DELIVERED' then 'delivered'
                    when o.result = 'DELETED' then case when l.desired is null then 'gone' else 'pending' end
                    when o.result = 'PARKED' then 'parked'
                    when o.result = 'DEAD' then 'dead'
                    when o.result = 'PARENT_MISSING' then 'waiting'
                    else l.state
                end,
                reason = case when l.desired_hash is distinct from o.hash then l.reason else o.reason end,
                explanation = case when l.desired_hash is distinct from o.hash then l.explanation else o.explanation end,
                remedy = case when l.desired_hash is distinct from o.hash then l.remedy else o.remedy end,
                attempts = case when o.result in ('DELIVERED', 'DELETED') then 0 when o.result = 'RETURNED' then l.attempts else l.attempts + 1 end,
                due_at = now() + o.wait_millis * interval '1 millisecond',
                settled_at = case when o.result in ('RETRY', 'RETURNED', 'PARENT_MISSING') then l.settled_at else now() end,
                lease_owner = null,
                lease_until = null
            from outcome o
            where l.id = o.id and l.lease_owner = :owner and l.lease_until = o.leased_until
            """;

    private static final String RECORD = """
            insert into attempt (ledger_id, at, method, status, outcome, reason, explanation, correlation_id, millis)
            select * from unnest(:id::bigint[], :at::timestamptz[], :method::text[], :status::int[], :result::text[], :reason::text[],
                :explanation::text[], :correlationId::text[], :millis::int[])
            """;

    /** Submissions whose assignment has just arrived. */
    private static final String RELEASE_CHILDREN = """
            update ledger c set state = 'pending', reason = null, explanation = null, remedy = null, due_at = now()
            from ledger a
            where a.id = any(:id::bigint[]) and a.kind = 'assignment' and a.delivered_hash is not null and a.desired is not null
                and c.target = a.target and c.connector = a.connector and c.parent = a.identifier and c.kind = 'submission'
                and (c.state = 'waiting' or (c.state = 'parked' and c.reason = 'ASSIGNMENT_NOT_DELIVERED'))
            """;

    /** Submissions whose assignment will not arrive by itself. */
    private static final String PARK_CHILDREN = """
            update ledger c set state = 'parked', reason = 'ASSIGNMENT_NOT_DELIVERED', explanation = null, remedy = null, settled_at = now()
            from ledger a
            where a.id = any(:id::bigint[]) and a.kind = 'assignment' and a.state in ('parked', 'dead') and a.delivered_hash is null
                and c.target = a.target and c.connector = a.connector and c.parent = a.identifier and c.kind = 'submission'
                and c.state in ('waiting', 'pending') and c.desired is not null
            """;

    /** The target has lost the assignment: what we believed of it is void. */
    private static final String REDELIVER_PARENT = """
            update ledger a set delivered_hash = null, delivered_key = null, resource_id = null, state = 'pending', due_at = now(), attempts = 0
            from ledger c
            where c.id = any(:id::bigint[]) and a.target = c.target and a.connector = c.connector and a.kind = 'assignment'
                and a.identifier = c.parent and a.state = 'delivered'
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final HubProcess process;

    Outcomes(JdbcClient database, TransactionTemplate transaction, HubProcess process) {
        this.database = database;
        this.transaction = transaction;
        this.process = process;
    }

    public void record(List<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream().sorted(Comparator.comparingLong(outcome -> outcome.row().id())).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> write(sorted));
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void write(List<Outcome> outcomes) {
        database.sql(SETTLE)
                .param("owner", process.number())
                .param("id", numbers(outcomes, outcome -> outcome.row().id()))
                .param("result", texts(outcomes, outcome -> outcome.result().name()))
                .param("hash", texts(outcomes, outcome -> outcome.row().hash()))
                .param("key", texts(outcomes, outcome -> outcome.row().key()))
                .param("resourceId", texts(outcomes, Outcome::resourceId))
                .param("reason", texts(outcomes, Outcome::reason))
                .param("explanation", texts(outcomes, Outcome::explanation))
                .param("remedy", texts(outcomes, Outcome::remedy))
                .param("leasedUntil", texts(outcomes, outcome -> outcome.row().leasedUntil().toString()))
                .param("waitMillis", numbers(outcomes, outcome -> outcome.delay().toMillis()))
                .update();
        keepAttempts(outcomes.stream().filter(outcome -> !outcome.method().equals(Outcome.NOT_SENT)).toList());
        follow(RELEASE_CHILDREN, outcomes, outcome -> outcome.row().kind() == Kind.ASSIGNMENT && outcome.result() == Outcome.Result.DELIVERED);
        follow(PARK_CHILDREN, outcomes, outcome -> outcome.row().kind() == Kind.ASSIGNMENT
                && (outcome.result() == Outcome.Result.PARKED || outcome.result() == Outcome.Result.DEAD));
        follow(REDELIVER_PARENT, outcomes, outcome -> outcome.result() == Outcome.Result.PARENT_MISSING);
    }

    private void keepAttempts(List<Outcome> outcomes) {
        database.sql(RECORD)
                .param("id", numbers(outcomes, outcome -> outcome.row().id()))
                .param("at", outcomes.stream().map(outcome -> OffsetDateTime.ofInstant(outcome.at(), ZoneOffset.UTC).toString()).toArray(String[]::new))
                .param("method", texts(outcomes, Outcome::method))
                .param("status", outcomes.stream().map(Outcome::status).toArray(Integer[]::new))
                .param("result", texts(outcomes, outcome -> outcome.result().name()))
                .param("reason", texts(outcomes, Outcome::reason))
                .param("explanation", texts(outcomes, Outcome::explanation))
                .param("correlationId", texts(outcomes, Outcome::correlationId))
                .param("millis", outcomes.stream().map(Outcome::millis).toArray(Integer[]::new))
                .update();
    }

    private void follow(String sql, List<Outcome> outcomes, Predicate<Outcome> concerned) {
        Long[] ids = outcomes.stream().filter(concerned).map(outcome -> outcome.row().id()).toArray(Long[]::new);
        if (ids.length > 0) {
            database.sql(sql).param("id", ids).update();
        }
    }

    private static String[] texts(List<Outcome> outcomes, Function<Outcome, String> value) {
        return outcomes.stream().map(value).toArray(String[]::new);
    }

    private static Long[] numbers(List<Outcome> outcomes, Function<Outcome, Long> value) {
        return outcomes.stream().map(value).toArray(Long[]::new);
    }
}
