package io.crosswalk;

import io.crosswalk.connector.Connectors;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.HarvestLauncher;
import io.crosswalk.harvest.HarvestRunningException;
import io.crosswalk.ledger.HubProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a hub does first: take up what an earlier process left in the middle, and in the sandbox show itself at work. */
@Component
class StartUp {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final HubSettings settings;
    private final HubProcess process;
    private final HarvestLauncher launcher;
    private final Connectors connectors;
    private final RunningSandbox sandbox;
    private final ConsoleSummary summary;
    private final JdbcClient database;

    StartUp(HubSettings settings, HubProcess process, HarvestLauncher launcher, Connectors connectors, RunningSandbox sandbox,
            ConsoleSummary summary, JdbcClient database) {
        this.settings = settings;
        this.process = process;
        this.launcher = launcher;
        this.connectors = connectors;
        this.sandbox = sandbox;
        this.summary = summary;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        process.freeLeasesOfTheDead();
        if (!settings.harvestAtStart()) {
            return;
        }
        List<Long> begun = new ArrayList<>();
        for (ConnectorSettings connector : connectors.all()) {
            if (connectors.quarantineReason(connector.id()).isEmpty()) {
                begin(connector.id()).ifPresent(begun::add);
            }
        }
        if (sandbox.sandbox().isPresent() && !begun.isEmpty()) {
            summary.announce(begun);
        }
    }

    /** The run, if there was a reason to begin one. */
    private OptionalLong begin(String connector) {
        List<String> states = database.sql("select state from run where connector = :connector order by id desc limit 1")
                .param("connector", connector)
                .query(String.class)
                .list();
        boolean interrupted = states.stream().anyMatch(state -> state.equals("running") || state.equals("interrupted"));
        if (!interrupted && sandbox.sandbox().isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            HarvestKind kind = interrupted || states.isEmpty() ? HarvestKind.FULL : HarvestKind.INCREMENTAL;
            return OptionalLong.of(launcher.start(connector, kind));
        } catch (HarvestRunningException e) {
            LOG.info("{}", e.getMessage());
            return OptionalLong.empty();
        }
    }
}
