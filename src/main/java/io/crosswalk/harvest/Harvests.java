package io.crosswalk.harvest;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.database.Portions;
import io.crosswalk.ledger.Housekeeping;
import io.crosswalk.matching.CrosswalkFile;
import io.crosswalk.matching.Matching;
import io.crosswalk.matching.RosterMirror;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelExchangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of a harvest, in the order in which the routes call them. A scope that cannot be read is noted and the others go
 * on; what concerns the whole connector ends the run.
 */
@Component("harvests")
public class Harvests {

    private static final Logger LOG = LoggerFactory.getLogger(Harvests.class);

    private final Connectors connectors;
    private final DistrictConfiguration district;
    private final HarvestLock lock;
    private final Runs runs;
    private final RosterStore rosters;
    private final RosterStep rosterStep;
    private final CourseworkStep courseworkStep;
    private final RosterMirror mirror;
    private final CrosswalkFile crosswalk;
    private final Matching matching;
    private final Reprojection reprojection;
    private final MassDeleteGuard guard;
    private final Housekeeping housekeeping;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Harvests(Connectors connectors, DistrictConfiguration district, HarvestLock lock, Runs runs, RosterStore rosters, RosterStep rosterStep,
            CourseworkStep courseworkStep, RosterMirror mirror, CrosswalkFile crosswalk, Matching matching, Reprojection reprojection,
            MassDeleteGuard guard, Housekeeping housekeeping, TransactionTemplate transaction, Clock clock) {
        this.connectors = connectors;
        this.district = district;
        this.lock = lock;
        this.runs = runs;
        this.rosters = rosters;
        this.rosterStep = rosterStep;
        this.courseworkStep = courseworkStep;
        this.mirror = mirror;
        this.crosswalk = crosswalk;
        this.matching = matching;
        this.reprojection = reprojection;
        this.guard = guard;
        this.housekeeping = housekeeping;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a run.
     *
     * @throws HarvestRunningException if one of this connector runs already
     */
    public Harvest begin(String connectorId, HarvestKind kind) {
        LmsConnector connector = connectors.get(connectorId);
        if (!lock.take(connectorId)) {
            throw new HarvestRunningException(connectorId);
        }
        try {
            runs.markInterrupted(connectorId);
            // What was never read in full has nothing to add to.
            HarvestKind possible = runs.hasFullHarvest(connectorId) ? kind : HarvestKind.FULL;
            long run = runs.begin(connectorId, possible);
            LOG.info("Run {}: {} harvest of {} begins", run, possible.code(), connectorId);
            return new Harvest(run, possible, connector, district.target().id(), clock.instant(), guard.forRun(connectorId));
        } catch (RuntimeException e) {
            lock.release(connectorId);
            throw e;
        }
    }

    /** Refreshes the roster mirror. The old one serves where the target does not answer. */
    public void roster(Harvest harvest) {
        try {
            mirror.refresh();
        } catch (RuntimeException e) {
            note(harvest, "roster mirror of " + harvest.target(), "MIRROR_NOT_REFRESHED",
                    "The sections and students of the Ed-Fi API could not be read, so matching goes by what was read before. " + e.getMessage());
        }
        try {
            crosswalk.load().forEach(problem -> note(harvest, "crosswalk file", "CROSSWALK_LINE_UNUSABLE", problem));
        } catch (UncheckedIOException e) {
            note(harvest, "crosswalk file", "CROSSWALK_UNREADABLE", e.getMessage() + ". What was read of it before is used.");
        }
    }

    public List<Course> courses(Harvest harvest) {
        var portions = new Portions<Course>(portion -> rosters.storeCourses(harvest.connectorId(), harvest.run(), portion));
        reading(harvest, "courses", () -> harvest.reading().courses(course -> {
            harvest.courses().add(course);
            portions.add(course);
        }));
        portions.flush();
        if (harvest.courses().isEmpty()) {
            note(harvest, "courses", "NO_COURSES", "The LMS lists no course in the terms that are harvested. Nothing is taken for gone because of it. "
                    + "Check the terms in the connector's settings, and whether its credential may still list courses.");
        }
        harvest.reading().rostersAhead(List.copyOf(harvest.courses()));
        return harvest.courses();
    }

    public void sectionsAndStudents(Harvest harvest, Course course) {
        reading(harvest, "sections and students of course " + course.id(), () -> rosterStep.read(harvest, course));
    }

    /** Matches all that was read, and lays down anew what is wanted where a match has changed. */
    public void match(Harvest harvest) {
        rosters.forgetPeople(harvest.connectorId());
        matchAndProject(harvest.connectorId());
        reprojection.afterChangeOfSettings(harvest.connectorId());
        Set<String> matched = rosters.coursesWithMatches(harvest.connectorId());
        harvest.reading().courseworkAhead(harvest.courses().stream().filter(course -> matched.contains(course.id())).toList());
        runs.progress(harvest);
    }

    /**
     * Matches again after the roster mirror has changed, and so releases what waited for it. Leaves a connector alone that is
     * being harvested: the harvest does it at its end.
     */
    public void rematch(String connectorId) {
        if (lock.take(connectorId)) {
            try {
                matchAndProject(connectorId);
            } finally {
                lock.release(connectorId);
            }
        }
    }

    public void coursework(Harvest harvest, Course course) {
        reading(harvest, "coursework of course " + course.id(), () -> courseworkStep.read(harvest, course));
        runs.progress(harvest);
    }

    /** Both or neither: a match that was changed and not followed would not count as changed the next time. */
    private void matchAndProject(String connectorId) {
        transaction.executeWithoutResult(status -> reprojection.after(connectorId, matching.match(connectorId)));
    }

    public void finish(Harvest harvest) {
        harvest.end();
        // The mirror may have been refreshed meanwhile.
        matchAndProject(harvest.connectorId());
        housekeeping.releaseRefusedReferences(harvest.target());
        runs.progress(harvest);
        int problems = harvest.problems().get();
        if (problems == 0) {
            harvest.guard().withdrawOthers();
            runs.finish(harvest.run(), "succeeded", null);
            if (harvest.kind() == HarvestKind.FULL) {
                runs.fullySwept(harvest.connectorId());
            }
        } else {
            runs.finish(harvest.run(), "partial", problems + " scopes could not be read to their end. What was read of them counts, and nothing of them was taken for gone.");
        }
        LOG.info("Run {}: {} read, {} changed, {} removed, {} held, {} problems, {} requests", harvest.run(), harvest.tally().read(),
                harvest.tally().changed.sum(), harvest.tally().removed.sum(), harvest.tally().held.sum(), problems, harvest.requests().requests());
        lock.release(harvest.connectorId());
    }

    boolean isRunning(String connectorId) {
        return lock.isTaken(connectorId);
    }

    /** @param thrown by a step; from one of several that ran side by side, it comes wrapped in Camel's words */
    public void fail(Harvest harvest, Throwable thrown) {
        Throwable cause = thrown instanceof CamelExchangeException && thrown.getCause() != null ? thrown.getCause() : thrown;
        harvest.end();
        try {
            runs.progress(harvest);
            runs.finish(harvest.run(), "failed", String.valueOf(cause.getMessage()));
            LOG.error("Run {}: the harvest of {} failed: {}", harvest.run(), harvest.connectorId(), cause.getMessage(),
                    cause instanceof UnreadableException ? null : cause);
        } finally {
            lock.release(harvest.connectorId());
        }
    }

    private void reading(Harvest harvest, String scope, Runnable step) {
        try {
            harvest.step(step);
        } catch (UnreadableException e) {
            note(harvest, scope, e.reason().name(), String.valueOf(e.getMessage()));
            if (e.concernsWholeConnector()) {
                throw e;
            }
        } catch (DataAccessResourceFailureException e) {
            // Without the database no other scope can be read either.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Run {}: {} met a fault of the hub's own", harvest.run(), scope, e);
            note(harvest, scope, "HUB_FAULT", "The hub met a fault of its own: " + e.getClass().getSimpleName() + ". See its log, and report it.");
        }
    }

    private void note(Harvest harvest, String scope, String reason, String explanation) {
        harvest.problems().incrementAndGet();
        runs.problem(harvest.run(), scope, reason, explanation);
        LOG.warn("Run {}: {} is not complete ({}): {}", harvest.run(), scope, reason, explanation);
    }
}
