package io.crosswalk.harvest;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.matching.RosterMirror;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Harvests some courses in a transaction that is rolled back: what is shown is what the harvest itself would have done. */
@Component
public class Previews {

    private static final String SECTIONS = """
            select s.id, s.name, s.section_identifier,
                count(l.id) filter (where l.kind = 'assignment') as assignments,
                count(l.id) filter (where l.kind = 'submission') as submissions,
                count(l.id) filter (where l.run_id = :run and l.state in ('pending', 'waiting')) as changed
            from section s
            left join ledger l on l.connector = s.connector and l.section_id = s.id and l.state <> 'gone'
            where s.connector = :connector and s.seen_run = :run and s.match_state = 'matched'
            group by s.id, s.name, s.section_identifier
            order by s.name, s.id
            """;

    private static final String UNMATCHED = """
            select id, name, match_state from section
            where connector = :connector and seen_run = :run and match_state <> 'matched'
            order by name, id
            """;

    private static final String STUDENTS = """
            select p.match_state as name, count(distinct p.id) as number
            from enrollment e
            join person p on p.connector = e.connector and p.id = e.person_id
            where e.connector = :connector and e.seen_run = :run and e.role = 'STUDENT'
            group by 1
            """;

    private static final String KEPT = """
            select coalesce(reason, '') as name, count(*) as number from ledger
            where connector = :connector and run_id = :run and state = '%s'
            group by 1
            """;

    private static final String PAYLOADS = """
            select desired from ledger
            where connector = :connector and run_id = :run and desired is not null
            order by stage, id
            limit 5
            """;

    private final Connectors connectors;
    private final HarvestLock lock;
    private final Runs runs;
    private final RosterStore rosters;
    private final RosterStep rosterStep;
    private final CourseworkStep courseworkStep;
    private final Harvests harvests;
    private final RosterMirror mirror;
    private final MassDeleteGuard guard;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String target;
    private final Clock clock;

    Previews(Connectors connectors, HarvestLock lock, Runs runs, RosterStore rosters, RosterStep rosterStep, CourseworkStep courseworkStep,
            Harvests harvests, RosterMirror mirror, MassDeleteGuard guard, JdbcClient database, TransactionTemplate transaction, DistrictConfiguration district, Clock clock) {
        this.connectors = connectors;
        this.lock = lock;
        this.runs = runs;
        this.rosters = rosters;
        this.rosterStep = rosterStep;
        this.courseworkStep = courseworkStep;
        this.harvests = harvests;
        this.mirror = mirror;
        this.guard = guard;
        this.database = database;
        this.transaction = transaction;
        this.target = district.target().id();
        this.clock = clock;
    }

    /**
     * @param courses most courses to read
     * @throws HarvestRunningException while the connector is being harvested
     */
    public Preview preview(String connectorId, int courses) {
        var connector = connectors.get(connectorId);
        if (!lock.take(connectorId)) {
            throw new HarvestRunningException(connectorId);
        }
        try {
            // Stays: it is a copy of what the target holds, and without it nothing would match before the first harvest.
            List<String> problems = refreshMirror();
            return Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                Harvest trial = new Harvest(runs.begin(connectorId, HarvestKind.FULL), HarvestKind.FULL, connector, target, clock.instant(),
                        guard.forRun(connectorId));
                try {
                    return preview(trial, courses, problems);
                } finally {
                    trial.end();
                }
            }));
        } finally {
            lock.release(connectorId);
        }
    }

    private List<String> refreshMirror() {
        List<String> problems = new ArrayList<>();
        try {
            mirror.refresh();
        } catch (RuntimeException e) {
            problems.add("MIRROR_NOT_REFRESHED: sections and students of the Ed-Fi API could not be read. " + e.getMessage());
        }
        return problems;
    }

    private Preview preview(Harvest trial, int most, List<String> problems) {
        reading(problems, () -> some(trial, most));
        rosters.storeCourses(trial.connectorId(), trial.run(), trial.courses());
        trial.reading().rostersAhead(List.copyOf(trial.courses()));
        trial.courses().forEach(course -> reading(problems, () -> rosterStep.read(trial, course)));
        harvests.match(trial);
        trial.courses().forEach(course -> reading(problems, () -> courseworkStep.read(trial, course)));
        return new Preview(trial.connectorId(), trial.courses().size(), sections(trial), unmatched(trial),
                counts(STUDENTS, trial), counts(KEPT.formatted("parked"), trial), counts(KEPT.formatted("dead"), trial),
                trial.tally().ignored(), examples(trial), problems);
    }

    /** Ends the list when there are enough. */
    private static final class EnoughException extends RuntimeException {

        private EnoughException() {
            super(null, null, false, false);
        }
    }

    private static void some(Harvest trial, int most) {
        try {
            trial.reading().courses((Course course) -> {
                trial.courses().add(course);
                if (trial.courses().size() >= most) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException enough) {
            // As many as were asked for.
        }
    }

    private static void reading(List<String> problems, Runnable step) {
        try {
            step.run();
        } catch (UnreadableException e) {
            problems.add(e.reason() + ": " + e.getMessage());
        }
    }

    private List<Preview.Section> sections(Harvest trial) {
        return query(SECTIONS, trial)
                .query((row, number) -> new Preview.Section(row.getString("id"), row.getString("name"), row.getString("section_identifier"),
                        row.getLong("assignments"), row.getLong("submissions"), row.getLong("changed")))
                .list();
    }

    private List<Preview.UnmatchedSection> unmatched(Harvest trial) {
        return query(UNMATCHED, trial)
                .query((row, number) -> new Preview.UnmatchedSection(row.getString("id"), row.getString("name"), row.getString("match_state")))
                .list();
    }

    private List<String> examples(Harvest trial) {
        return query(PAYLOADS, trial).query(String.class).list();
    }

    private Map<String, Long> counts(String sql, Harvest trial) {
        Map<String, Long> counts = new TreeMap<>();
        query(sql, trial).query((RowCallbackHandler) row -> counts.put(row.getString("name"), row.getLong("number")));
        return counts;
    }

    private JdbcClient.StatementSpec query(String sql, Harvest trial) {
        return database.sql(sql).param("connector", trial.connectorId()).param("run", trial.run());
    }
}
