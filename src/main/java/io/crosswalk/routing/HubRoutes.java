package io.crosswalk.routing;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.harvest.HarvestKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The routes of the hub: those of {@code routes/}, each vendor's, and one of each kind for every connector. */
@Component
class HubRoutes implements CamelContextConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(HubRoutes.class);
    private static final String SCHEDULES = "harvests";
    private static final String INTERFACE = "api.yaml";

    private final RouteFiles files;
    private final Connectors connectors;
    private final DistrictConfiguration district;
    private final Scheduler scheduler;

    HubRoutes(RouteFiles files, Connectors connectors, DistrictConfiguration district, Scheduler scheduler) {
        this.files = files;
        this.connectors = connectors;
        this.district = district;
        this.scheduler = scheduler;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        // Routes are added to the running context, so that one that fails does not keep the context from starting.
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        try {
            files.loadFolder(camel, "routes", INTERFACE);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder routes cannot be read", e);
        }
        Map<String, Optional<String>> vendors = new HashMap<>();
        for (ConnectorSettings connector : connectors.all()) {
            if (connectors.quarantineReason(connector.id()).isEmpty()) {
                String kamelet = "connectors/" + connector.vendor() + "/" + connector.vendor() + "-source.kamelet.yaml";
                vendors.computeIfAbsent(connector.vendor(), vendor -> files.loadFile(camel, kamelet)).ifPresentOrElse(
                        reason -> connectors.quarantine(connector.id(), reason),
                        () -> add(camel, connector));
            }
        }
        make("roster schedule", () -> TemplatedRouteBuilder.builder(camel, "roster-schedule")
                .routeId("roster-schedule")
                .parameter("cron", district.target().rosterSchedule())
                .parameter("zone", district.timeZone().getId())
                .add());
        make("reconciliation schedule", () -> TemplatedRouteBuilder.builder(camel, "reconciliation-schedule")
                .routeId("reconciliation-schedule")
                .parameter("zone", district.timeZone().getId())
                .add());
        removeOrphanedSchedules();
        startSchedules();
        // Last, so that whoever is answered is answered by a hub that is complete.
        files.loadFile(camel, "routes/" + INTERFACE);
    }

    private void add(CamelContext camel, ConnectorSettings connector) {
        boolean made = make("route of " + connector.id(), () -> TemplatedRouteBuilder.builder(camel, "harvested")
                .routeId("harvested-" + connector.id())
                .parameter("vendor", connector.vendor())
                .parameter("connectorId", connector.id())
                .parameter("settings", settings(connector))
                .add());
        if (!made) {
            connectors.quarantine(connector.id(), "its route could not be made: " + files.quarantined().get("route of " + connector.id()));
            return;
        }
        connector.fullSchedule().ifPresent(cron -> schedule(camel, connector, HarvestKind.FULL, cron));
        connector.incrementalSchedule().ifPresent(cron -> schedule(camel, connector, HarvestKind.INCREMENTAL, cron));
    }

    /** What the Kamelet is to know. Never secrets: parameters of routes are shown in many places. */
    private static String settings(ConnectorSettings connector) {
        StringBuilder query = new StringBuilder("connectorId=RAW(" + connector.id() + ")");
        connector.settings().forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                query.append('&').append(name).append("=RAW(").append(value).append(')');
            }
        });
        return query.toString();
    }

    private void schedule(CamelContext camel, ConnectorSettings connector, HarvestKind kind, String cron) {
        make("schedule " + connector.id() + " " + kind.code(), () -> TemplatedRouteBuilder.builder(camel, "harvest-schedule")
                .routeId("schedule-" + connector.id() + "-" + kind.code())
                .parameter("connectorId", connector.id())
                .parameter("kind", kind.code())
                .parameter("cron", cron)
                .parameter("zone", district.timeZone().getId())
                .add());
    }

    private boolean make(String name, Runnable route) {
        try {
            route.run();
            return true;
        } catch (RuntimeException e) {
            files.quarantine(name, e);
            return false;
        }
    }

    /** A clustered schedule outlives its route: those of connectors that are configured no more would go on firing. */
    private void removeOrphanedSchedules() {
        try {
            for (JobKey job : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(SCHEDULES))) {
                if (connectors.all().stream().noneMatch(connector -> isScheduleOf(job.getName(), connector))) {
                    scheduler.deleteJob(job);
                    LOG.info("The schedule {} belongs to no connector any more and is removed", job.getName());
                }
            }
        } catch (SchedulerException e) {
            LOG.warn("Schedules of connectors that are configured no more could not be looked for", e);
        }
    }

    /** Not before the routes are there: what is due already would find nothing to run. */
    private void startSchedules() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The schedules could not be started", e);
        }
    }

    private static boolean isScheduleOf(String job, ConnectorSettings connector) {
        return connector.fullSchedule().isPresent() && job.equals(connector.id() + "-" + HarvestKind.FULL.code())
                || connector.incrementalSchedule().isPresent() && job.equals(connector.id() + "-" + HarvestKind.INCREMENTAL.code());
    }
}
