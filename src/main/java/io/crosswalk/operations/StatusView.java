package io.crosswalk.operations;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.delivery.Holds;
import io.crosswalk.routing.RouteFiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells how the hub, its connectors and its target are doing. Quick, however much there is. */
@Repository
public class StatusView {

    private final JdbcClient database;
    private final DistrictConfiguration district;
    private final Connectors connectors;
    private final Harvesting harvesting;
    private final Counts counts;
    private final RunView runs;
    private final Holds holds;
    private final RouteFiles routeFiles;

    StatusView(JdbcClient database, DistrictConfiguration district, Connectors connectors, Harvesting harvesting, Counts counts,
            RunView runs, Holds holds, RouteFiles routeFiles) {
        this.database = database;
        this.district = district;
        this.connectors = connectors;
        this.harvesting = harvesting;
        this.counts = counts;
        this.runs = runs;
        this.holds = holds;
        this.routeFiles = routeFiles;
    }

    private record Schedule(boolean paused, @Nullable Instant fullAt) {}

    public Status status() {
        List<ConnectorStatus> all = connectors();
        return new Status(
                district.district(),
                all,
                counts.current().ledger(),
                all.stream().map(ConnectorStatus::lastRun).filter(Objects::nonNull).max(Comparator.comparingLong(RunSummary::id)).orElse(null),
                target(),
                database.sql("select count(*) from held_delete where approved_at is null").query(Long.class).single(),
                counts.current().oldestUndelivered(),
                routeFiles.quarantined().entrySet().stream().map(file -> new Status.QuarantinedFile(file.getKey(), file.getValue())).toList());
    }

    /** In the order of the configuration. */
    public List<ConnectorStatus> connectors() {
        Map<String, RunSummary> latest = runs.latest();
        Map<String, Schedule> schedules = schedules();
        return connectors.all().stream()
                .map(settings -> connector(settings, latest.get(settings.id()), schedules.getOrDefault(settings.id(), new Schedule(false, null))))
                .toList();
    }

    private ConnectorStatus connector(ConnectorSettings settings, @Nullable RunSummary latest, Schedule schedule) {
        Counts.Counted counted = counts.current();
        Optional<String> quarantined = connectors.quarantineReason(settings.id());
        return new ConnectorStatus(
                settings.id(),
                settings.vendor(),
                state(settings.id(), quarantined.isPresent(), schedule.paused()),
                quarantined.orElse(null),
                settings.fullSchedule().orElse(null),
                settings.incrementalSchedule().orElse(null),
                schedule.fullAt(),
                latest,
                counted.sections(settings.id()),
                counted.students(settings.id()),
                counted.ledger(settings.id()));
    }

    private String state(String connector, boolean quarantined, boolean paused) {
        if (quarantined) {
            return "quarantined";
        }
        if (harvesting.isRunning(connector)) {
            return "harvesting";
        }
        return paused ? "paused" : "idle";
    }

    private Map<String, Schedule> schedules() {
        Map<String, Schedule> schedules = new HashMap<>();
        database.sql("select connector, paused, full_at from connector_state")
                .query((row, number) -> Map.entry(row.getString("connector"), new Schedule(row.getBoolean("paused"), LedgerRows.optionalMoment(row, "full_at"))))
                .list()
                .forEach(schedule -> schedules.put(schedule.getKey(), schedule.getValue()));
        return schedules;
    }

    public TargetStatus target() {
        String id = district.target().id();
        List<HoldStatus> current = holds.current(id).stream().map(HoldStatus::of).toList();
        boolean held = current.stream().anyMatch(hold -> hold.connector() == null);
        return new TargetStatus(id, district.target().url(), held ? "held" : "delivering", current, mirror(id));
    }

    private TargetStatus.Mirror mirror(String target) {
        return database.sql("select sections, students, refreshed_at from mirror where target = :target")
                .param("target", target)
                .query((row, number) -> new TargetStatus.Mirror(row.getInt("sections"), row.getInt("students"), LedgerRows.optionalMoment(row, "refreshed_at")))
                .optional()
                .orElse(new TargetStatus.Mirror(0, 0, null));
    }
}
