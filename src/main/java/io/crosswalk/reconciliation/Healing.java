package io.crosswalk.reconciliation;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.ledger.Kind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes due what a report has found, where the ledger still stands as the report saw it. Delivery does the rest. */
@Component
class Healing {

    private static final String PORTION = """
            with portion as (
                select * from reconciliation_finding
                where reconciliation_id = :id and kind = :kind and difference = any(:differences::text[]) and connector = any(:connectors::text[])
                    and not healed
                order by id limit 1000
            ), marked as (
                update reconciliation_finding f set healed = true from portion where f.id = portion.id
            ),
            """;

    private static final String SEND_AGAIN = PORTION + """
            locked as (
                select l.id, p.difference from ledger l join portion p on p.ledger_id = l.id
                where l.state = 'delivered' and l.lease_owner is null and l.delivered_hash = p.delivered_hash
                order by l.id for update of l
            ), changed as (
                update ledger l set
                    delivered_hash = null,
                    delivered_key = case locked.difference when 'missing' then null else l.delivered_key end,
                    resource_id = case locked.difference when 'missing' then null else l.resource_id end,
                    state = case
                        when l.kind = 'submission' and not exists (
                            select from ledger a
                            where a.target = l.target and a.connector = l.connector and a.kind = 'assignment' and a.identifier = l.parent
                                and a.delivered_hash is not null and a.desired is not null) then 'waiting'
                        else 'pending'
                    end,
                    attempts = 0, due_at = now(), settled_at = null
                from locked where l.id = locked.id
                returning l.id
            )
            select (select count(*) from portion) as taken, (select count(*) from changed) as changed
            """;

    private static final String DELETE_AGAIN = PORTION + """
            locked as (
                select l.id, p.delivered_key, p.resource_id from ledger l join portion p on p.ledger_id = l.id
                where l.state = 'gone' and l.desired is null and l.lease_owner is null
                order by l.id for update of l
            ), changed as (
                update ledger l set
                    delivered_key = locked.delivered_key, resource_id = locked.resource_id,
                    stage = case l.kind when 'submission' then 3 else 4 end,
                    state = case l.kind when 'submission' then 'pending' else 'waiting' end,
                    attempts = 0, due_at = now(), settled_at = null
                from locked where l.id = locked.id
                returning l.id
            )
            select (select count(*) from portion) as taken, (select count(*) from changed) as changed
            """;

    /** An identifier of its own, because the real one may be the ledger's for another row. */
    private static final String DELETE_UNKNOWN = PORTION + """
            changed as (
                insert into ledger (target, connector, kind, identifier, parent, delivered_key, resource_id, state, stage, due_at, changed_at)
                select r.target, p.connector, p.kind,
                    case p.kind when 'assignment' then p.assignment else 'found ' || p.resource_id end,
                    case p.kind when 'submission' then p.assignment end,
                    p.delivered_key, p.resource_id,
                    case p.kind when 'submission' then 'pending' else 'waiting' end,
                    case p.kind when 'submission' then 3 else 4 end, now(), now()
                from portion p join reconciliation r on r.id = p.reconciliation_id
                on conflict do nothing
                returning id
            )
            select (select count(*) from portion) as taken, (select count(*) from changed) as changed
            """;

    /** Connectors of which no greater share of what the target has would go than the policy allows. */
    private static final String WITHIN_GUARD = """
            select connector from reconciliation_count where reconciliation_id = :id
            group by connector
            having :approved or sum(unwanted) + case when :unknown then sum(unknown) else 0 end <= sum(listed) * :share
            """;

    private final JdbcClient database;
    private final double share;

    Healing(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.share = district.policies().massDeleteShare();
    }

    private record Step(long taken, long changed) {}

    /**
     * @param deleteUnknown also what the ledger does not know
     * @param approveDeletes however many they are
     */
    void heal(long id, boolean deleteUnknown, boolean approveDeletes) {
        List<String> all = database.sql("select distinct connector from reconciliation_count where reconciliation_id = :id")
                .param("id", id).query(String.class).list();
        List<String> guarded = database.sql(WITHIN_GUARD)
                .param("id", id)
                .param("approved", approveDeletes)
                .param("unknown", deleteUnknown)
                .param("share", share)
                .query(String.class)
                .list();
        long sent = 0;
        long deleted = 0;
        for (Kind kind : Kind.values()) {
            sent += apply(SEND_AGAIN, id, kind, all, Difference.MISSING, Difference.DIFFERENT);
            deleted += apply(DELETE_AGAIN, id, kind, guarded, Difference.UNWANTED);
            deleted += deleteUnknown ? apply(DELETE_UNKNOWN, id, kind, guarded, Difference.UNKNOWN) : 0;
        }
        database.sql("""
                        update reconciliation set state = 'healed', healed_at = now(), sent_again = sent_again + :sent, to_delete = to_delete + :deleted,
                            held = (select count(*) from reconciliation_finding where reconciliation_id = :id and not healed)
                        where id = :id""")
                .param("id", id)
                .param("sent", sent)
                .param("deleted", deleted)
                .update();
    }

    private long apply(String sql, long id, Kind kind, List<String> connectors, Difference... differences) {
        long changed = 0;
        while (true) {
            Step step = database.sql(sql)
                    .param("id", id)
                    .param("kind", kind.code())
                    .param("connectors", connectors.toArray(String[]::new))
                    .param("differences", List.of(differences).stream().map(Difference::code).toArray(String[]::new))
                    .query((row, number) -> new Step(row.getLong("taken"), row.getLong("changed")))
                    .single();
            changed += step.changed();
            if (step.taken() == 0) {
                return changed;
            }
        }
    }
}
