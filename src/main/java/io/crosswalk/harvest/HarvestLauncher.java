package io.crosswalk.harvest;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.ledger.Housekeeping;
import io.crosswalk.matching.RosterMirror;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts harvests and refreshes: by hand, on schedule, or at start. */
@Component("harvestLauncher")
public class HarvestLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestLauncher.class);

    private final Harvests harvests;
    private final RosterMirror mirror;
    private final Connectors connectors;
    private final DistrictConfiguration district;
    private final Housekeeping housekeeping;
    private final JdbcClient database;
    private final ProducerTemplate producer;

    HarvestLauncher(Harvests harvests, RosterMirror mirror, Connectors connectors, DistrictConfiguration district,
            Housekeeping housekeeping, JdbcClient database, @Lazy ProducerTemplate producer) {
        this.harvests = harvests;
        this.mirror = mirror;
        this.connectors = connectors;
        this.district = district;
        this.housekeeping = housekeeping;
        this.database = database;
        this.producer = producer;
    }

    /**
     * Begins a harvest and returns while it runs.
     *
     * @return the id of the run
     * @throws HarvestRunningException if one of this connector runs already
     */
    public long start(String connectorId, HarvestKind kind) {
        Harvest harvest = harvests.begin(connectorId, kind);
        try {
            producer.sendBody("seda:harvest", harvest);
        } catch (RuntimeException e) {
            harvests.fail(harvest, e);
            throw e;
        }
        return harvest.run();
    }

    /** Whether a harvest of the connector runs now, in this process or another one that is alive. */
    public boolean isRunning(String connectorId) {
        return harvests.isRunning(connectorId);
    }

    /** What a schedule calls: one that comes due while a harvest runs, or while the connector is paused, is passed over. */
    public void scheduled(String connectorId, String kind) {
        if (isPaused(connectorId)) {
            LOG.info("The {} harvest of {} is due and passed over: the connector is paused", kind, connectorId);
            return;
        }
        try {
            start(connectorId, HarvestKind.of(kind));
        } catch (HarvestRunningException e) {
            LOG.info("The {} harvest of {} is due and passed over: {}", kind, connectorId, e.getMessage());
        }
    }

    /** Refreshes the roster mirror and matches again, which releases what was parked for what has appeared. */
    public void refreshRoster() {
        mirror.refresh();
        connectors.all().stream()
                .map(ConnectorSettings::id)
                .filter(connector -> connectors.quarantineReason(connector).isEmpty())
                .forEach(harvests::rematch);
        housekeeping.releaseRefusedReferences(district.target().id());
    }

    /** Matches a connector again by the roster as it is known, unless it is being harvested: the harvest does it at its end. */
    public void rematch(String connectorId) {
        harvests.rematch(connectorId);
    }

    private boolean isPaused(String connectorId) {
        return database.sql("select exists (select from connector_state where connector = :connector and paused)")
                .param("connector", connectorId)
                .query(Boolean.class)
                .single();
    }
}
