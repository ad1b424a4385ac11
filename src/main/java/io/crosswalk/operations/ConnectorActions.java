package io.crosswalk.operations;

import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnknownConnectorException;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.Preview;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do with a connector. Every method throws {@link UnknownConnectorException} for one that is not configured. */
@Component
public class ConnectorActions {

    private final Connectors connectors;
    private final Harvesting harvesting;
    private final JdbcClient database;

    ConnectorActions(Connectors connectors, Harvesting harvesting, JdbcClient database) {
        this.connectors = connectors;
        this.harvesting = harvesting;
        this.database = database;
    }

    /** Tests credentials and permissions. For a quarantined connector the finding says why it is. */
    public CheckReport check(String connector) {
        connectors.settings(connector);
        return connectors.quarantineReason(connector)
                .map(reason -> CheckReport.of(connector, List.of(Finding.failed("configuration", reason,
                        "Correct the connector's settings in the district's configuration and start the hub again."))))
                .orElseGet(() -> CheckReport.of(connector, connectors.get(connector).check()));
    }

    /** @return the id of the run that was started */
    public long harvest(String connector, HarvestKind kind) {
        return harvesting.start(connector, kind);
    }

    public Preview preview(String connector) {
        connectors.get(connector);
        return harvesting.preview(connector);
    }

    /** Keeps the schedule from starting harvests. One that is running goes on, and one can still be started by hand. */
    public void pause(String connector) {
        setPaused(connector, true);
    }

    public void resume(String connector) {
        setPaused(connector, false);
    }

    private void setPaused(String connector, boolean paused) {
        connectors.settings(connector);
        database.sql("""
                        insert into connector_state (connector, paused) values (:connector, :paused)
                        on conflict (connector) do update set paused = excluded.paused""")
                .param("connector", connector)
                .param("paused", paused)
                .update();
    }
}
