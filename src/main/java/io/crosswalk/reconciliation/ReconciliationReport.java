package io.crosswalk.reconciliation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of a comparison. */
@Component
class ReconciliationReport {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationReport.class);

    private static final String MISSING = """
            insert into reconciliation_finding (reconciliation_id, difference, connector, kind, ledger_id, assignment, delivered_key, delivered_hash, resource_id)
            select r.id, 'missing', l.connector, l.kind, l.id, coalesce(l.parent, l.identifier), l.delivered_key, l.delivered_hash, l.resource_id
            from reconciliation r
            join reconciliation_expected e on e.reconciliation_id = r.id and not e.seen
            join ledger l on l.id = e.ledger_id
            where r.id = :id and l.state = 'delivered' and l.desired_hash = l.delivered_hash and l.lease_owner is null
                and coalesce(l.settled_at, l.changed_at) < r.started_at
            """;

    private static final String COUNT = """
            insert into reconciliation_count (reconciliation_id, connector, kind, listed, missing, different, unwanted, unknown)
            select :id, connector, kind, sum(listed), sum(missing), sum(different), sum(unwanted), sum(unknown)
            from (
                select l.connector, l.kind, count(*) as listed, 0 as missing, 0 as different, 0 as unwanted, 0 as unknown
                from reconciliation_expected e join ledger l on l.id = e.ledger_id
                where e.reconciliation_id = :id and e.seen
                group by l.connector, l.kind
                union all
                select connector, kind, count(*) filter (where difference = 'unknown'), count(*) filter (where difference = 'missing'),
                    count(*) filter (where difference = 'different'), count(*) filter (where difference = 'unwanted'),
                    count(*) filter (where difference = 'unknown')
                from reconciliation_finding
                where reconciliation_id = :id
                group by connector, kind
            ) parts
            group by connector, kind
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ReconciliationReport(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    void conclude(long id) {
        transaction.executeWithoutResult(status -> {
            database.sql(MISSING).param("id", id).update();
            database.sql(COUNT).param("id", id).update();
            database.sql("delete from reconciliation_expected where reconciliation_id = :id").param("id", id).update();
            database.sql("update reconciliation set state = 'reported', finished_at = now() where id = :id and state = 'running'").param("id", id).update();
        });
        long differences = database.sql("select count(*) from reconciliation_finding where reconciliation_id = :id").param("id", id).query(Long.class).single();
        if (differences == 0) {
            LOG.info("Reconciliation {}: the Ed-Fi API holds just what the ledger says", id);
        } else {
            LOG.warn("Reconciliation {}: the Ed-Fi API and the ledger differ in {} rows. See crosswalk reconcile --show {}", id, differences, id);
        }
    }

    void fail(long id, String explanation, String remedy) {
        LOG.warn("Reconciliation {} has failed: {} {}", id, explanation, remedy);
        database.sql("""
                        update reconciliation set state = 'failed', finished_at = now(), explanation = :explanation, remedy = :remedy
                        where id = :id and state = 'running'""")
                .param("id", id)
                .param("explanation", explanation)
                .param("remedy", remedy)
                .update();
    }
}
