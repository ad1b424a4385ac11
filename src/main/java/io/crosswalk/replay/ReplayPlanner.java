package io.crosswalk.replay;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.operations.LedgerCondition;
import io.crosswalk.operations.LedgerConditions;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sorts the selected rows into those that would be sent, those for which there is nothing to do, and those that would fail again. */
@Repository
class ReplayPlanner {

    /**
     * A dead row without an attempt was never sent as it is now: what the LMS said of it cannot be used, which sending does
     * not mend. A row without a payload waits for a match.
     */
    private static final String JUDGED = """
            create temporary table replay_selection on commit drop as
            select l.id, l.target, l.connector, l.kind, l.identifier, l.parent, l.stage, coalesce(l.reason, 'UNEXPLAINED') as reason,
                case
                    when l.state not in ('parked', 'dead') then 'nothing to do'
                    when l.stage in (1, 2) and l.desired_hash = l.delivered_hash and l.desired_key is not distinct from l.delivered_key
                        then 'nothing to do'
                    when l.stage in (1, 2) and l.desired is null then 'would fail'
                    when l.state = 'dead' and l.stage in (1, 2) and l.attempts = 0 then 'would fail'
                    else 'would send'
                end as verdict
            from ledger l
            where %s
            """;

    /** A submission follows its assignment: it would fail unless that is delivered, on its way, or replayed with it. */
    private static final String ABANDONED = """
            update replay_selection c set verdict = 'would fail', reason = 'ASSIGNMENT_NOT_DELIVERED'
            where c.verdict = 'would send' and c.stage = 2
                and exists (
                    select from ledger a
                    where a.target = c.target and a.connector = c.connector and a.kind = 'assignment' and a.identifier = c.parent
                        and a.delivered_hash is null and a.state in ('parked', 'dead')
                        and not exists (select from replay_selection s where s.id = a.id and s.verdict = 'would send'))
            """;

    private static final String COUNTS = """
            update replay r set
                selected = counted.selected, would_send = counted.would_send, unchanged = counted.unchanged, would_fail = counted.would_fail
            from (
                select count(*) as selected,
                    count(*) filter (where verdict = 'would send') as would_send,
                    count(*) filter (where verdict = 'nothing to do') as unchanged,
                    count(*) filter (where verdict = 'would fail') as would_fail
                from replay_selection
            ) counted
            where r.id = :replay
            """;

    private static final String FAILING = """
            select reason, count(*) as rows_of_it from replay_selection where verdict = 'would fail' group by reason
            """;

    /** Assignments before their submissions, as in delivery. */
    private static final String KEEP = """
            insert into replay_row (replay_id, position, ledger_id)
            select :replay, row_number() over (order by stage, id), id
            from replay_selection
            where verdict = 'would send'
            """;

    private final JdbcClient database;
    private final LedgerConditions conditions;
    private final DistrictConfiguration district;

    ReplayPlanner(JdbcClient database, LedgerConditions conditions, DistrictConfiguration district) {
        this.database = database;
        this.conditions = conditions;
        this.district = district;
    }

    /**
     * Fills in the counts and the rows of a replay. To be called within a transaction.
     *
     * @return why rows would fail, with their number
     */
    Map<String, Long> plan(long replay, ReplayRequest request) {
        LedgerCondition condition = selection(request);
        database.sql(JUDGED.formatted(condition.sql())).params(condition.parameters()).update();
        database.sql("create index on replay_selection (id)").update();
        database.sql("analyze replay_selection").update();
        database.sql(ABANDONED).update();
        database.sql(COUNTS).param("replay", replay).update();
        database.sql(KEEP).param("replay", replay).update();
        Map<String, Long> failing = new TreeMap<>();
        database.sql(FAILING)
                .query((row, number) -> Map.entry(row.getString("reason"), row.getLong("rows_of_it")))
                .list()
                .forEach(reason -> failing.put(reason.getKey(), reason.getValue()));
        return failing;
    }

    private LedgerCondition selection(ReplayRequest request) {
        if (request.ids() != null && !request.ids().isEmpty()) {
            return new LedgerCondition("l.target = :target and l.id = any(:ids)",
                    Map.of("target", district.target().id(), "ids", request.ids().toArray(Long[]::new)));
        }
        LedgerCondition filtered = conditions.of(request.wholeFilter());
        return new LedgerCondition(filtered.sql() + " and l.state in ('parked', 'dead')", filtered.parameters());
    }
}
