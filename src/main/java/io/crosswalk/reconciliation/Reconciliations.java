package io.crosswalk.reconciliation;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.NotFoundException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Begins comparisons, shows them, and has their findings healed. */
@Service("reconciliations")
public class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    /** Longer than a request to the target is tried for. */
    private static final String GIVE_UP_THE_DEAD = """
            update reconciliation set state = 'failed', finished_at = now(), explanation = 'The process that compared has ended.',
                remedy = 'Compare again.'
            where target = :target and state = 'running' and heard_at < now() - interval '20 minutes'
            """;

    private final JdbcClient database;
    private final ReconciliationReader reader;
    private final Healing healing;
    private final DistrictConfiguration district;
    private final ProducerTemplate producer;

    Reconciliations(JdbcClient database, ReconciliationReader reader, Healing healing, DistrictConfiguration district, @Lazy ProducerTemplate producer) {
        this.database = database;
        this.reader = reader;
        this.healing = healing;
        this.district = district;
        this.producer = producer;
    }

    /**
     * Begins a comparison and returns while it runs.
     *
     * @param by who asks, for others to see
     * @throws NotFoundException for a target that is not configured
     * @throws ConflictException if one runs already
     */
    public Reconciliation start(String target, String by) {
        if (!district.target().id().equals(target)) {
            throw new NotFoundException("target", target, "The configured one is " + district.target().id() + ".");
        }
        database.sql(GIVE_UP_THE_DEAD).param("target", target).update();
        long id = database.sql("""
                        insert into reconciliation (target, state, requested_by) values (:target, 'running', :by)
                        on conflict do nothing returning id""")
                .param("target", target)
                .param("by", by)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new ConflictException("The ledger is being compared with " + target + " already. List the reconciliations to follow it."));
        producer.sendBody("seda:reconcile", id);
        return reader.get(id);
    }

    /** What the schedule calls: one that comes due while another runs is passed over. */
    public void scheduled() {
        try {
            start(district.target().id(), "schedule");
        } catch (ConflictException e) {
            LOG.info("The scheduled comparison is passed over: {}", e.getMessage());
        }
    }

    /** @throws NotFoundException if there is none */
    public Reconciliation get(long id) {
        return reader.get(id);
    }

    public ReconciliationPage latest(int limit) {
        return reader.latest(limit);
    }

    /**
     * Puts what was found back to work. What has changed since the report is left alone. May be repeated with more allowed.
     *
     * @param deleteUnknown whether rows that the ledger does not know are to be deleted: only where nobody else writes in the namespaces
     * @param approveDeletes whether a greater share may go than {@code policies.massDeleteShare} allows
     * @throws ConflictException if there is no report yet, or a later comparison exists
     */
    public Reconciliation heal(long id, boolean deleteUnknown, boolean approveDeletes) {
        Reconciliation found = reader.get(id);
        if (!found.state().equals("reported") && !found.state().equals("healed")) {
            throw new ConflictException("Reconciliation " + id + " is " + found.state() + "; only one with a report can be healed. "
                    + (found.state().equals("running") ? "Wait until it has ended." : "Begin another one."));
        }
        if (reader.latest(1).reconciliations().get(0).id() != id) {
            throw new ConflictException("Reconciliation " + id + " is not the latest one. Heal the latest, or begin another.");
        }
        healing.heal(id, deleteUnknown, approveDeletes);
        return reader.get(id);
    }
}
