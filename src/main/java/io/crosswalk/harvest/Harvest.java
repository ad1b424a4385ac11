package io.crosswalk.harvest;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A run while it runs. The routes carry it from step to step. */
public final class Harvest {

    private final long run;
    private final HarvestKind kind;
    private final LmsConnector connector;
    private final Reading reading;
    private final String target;
    private final Instant startedAt;
    private final MassDeleteGuard.ForRun guard;
    private final RequestCount requestsBefore;
    private final Tally tally = new Tally();
    private final AtomicInteger problems = new AtomicInteger();
    private final List<Course> courses = new CopyOnWriteArrayList<>();
    private final Set<String> sectionsLeftAlone = ConcurrentHashMap.newKeySet();
    private final ReadWriteLock steps = new ReentrantReadWriteLock();
    private boolean over;

    Harvest(long run, HarvestKind kind, LmsConnector connector, String target, Instant startedAt, MassDeleteGuard.ForRun guard) {
        this.run = run;
        this.kind = kind;
        this.connector = connector;
        this.target = target;
        this.startedAt = startedAt;
        this.guard = guard;
        this.requestsBefore = connector.requests();
        this.reading = connector.open();
    }

    public long run() {
        return run;
    }

    public HarvestKind kind() {
        return kind;
    }

    public String connectorId() {
        return connector.id();
    }

    Reading reading() {
        return reading;
    }

    String target() {
        return target;
    }

    Instant startedAt() {
        return startedAt;
    }

    MassDeleteGuard.ForRun guard() {
        return guard;
    }

    Tally tally() {
        return tally;
    }

    /** What this run has cost so far. */
    RequestCount requests() {
        return connector.requests().since(requestsBefore);
    }

    AtomicInteger problems() {
        return problems;
    }

    /** All that were listed; empty until then. */
    public List<Course> courses() {
        return courses;
    }

    /** Sections whose coursework is not read in this run, and stays as it is. */
    Set<String> sectionsLeftAlone() {
        return sectionsLeftAlone;
    }

    /** Runs a step, unless the harvest is over. Steps may run side by side. */
    void step(Runnable step) {
        steps.readLock().lock();
        try {
            if (!over) {
                step.run();
            }
        } finally {
            steps.readLock().unlock();
        }
    }

    /** Waits for the steps that are under way; none begins after that. */
    void end() {
        steps.writeLock().lock();
        try {
            if (!over) {
                over = true;
                reading.close();
            }
        } finally {
            steps.writeLock().unlock();
        }
    }
}
