package io.crosswalk.operations;

import java.util.Map;

/**
 * Where everything is now that a run read: nothing is lost between reading and Ed-Fi.
 *
 * @param delivered records that this run brought and that the target has
 * @param parked of this run, and those found unchanged that were parked before
 * @param dead of this run, and those found unchanged that were dead before
 * @param pending of this run, on their way
 * @param superseded of this run, and laid down anew by a later one, where they count
 * @param addsUp whether the parts make up {@code read}; while the run is running they may not yet
 */
public record RunBalance(
        long read,
        long unchanged,
        long delivered,
        long parked,
        long dead,
        long pending,
        long superseded,
        Map<String, Long> ignored,
        boolean addsUp) {

    /** @param states how many rows that the run laid down are in which state of the ledger */
    static RunBalance of(RunSummary run, Map<String, Long> states) {
        long found = states.values().stream().mapToLong(Long::longValue).sum();
        long laidDown = run.changed() + run.rejected();
        long delivered = states.getOrDefault("delivered", 0L);
        long parked = states.getOrDefault("parked", 0L) + run.stillParked();
        long dead = states.getOrDefault("dead", 0L) + run.stillDead();
        long pending = states.getOrDefault("pending", 0L) + states.getOrDefault("waiting", 0L);
        long superseded = Math.max(0, laidDown - found) + states.getOrDefault("gone", 0L);
        long sum = run.unchanged() + delivered + parked + dead + pending + superseded + run.ignoredInAll();
        return new RunBalance(run.read(), run.unchanged(), delivered, parked, dead, pending, superseded, run.ignored(), sum == run.read());
    }
}
