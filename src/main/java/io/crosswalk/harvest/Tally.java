package io.crosswalk.harvest;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What a run has met so far: read = unchanged + still parked + still dead + changed + rejected + ignored. For many threads. */
final class Tally {

    final LongAdder unchanged = new LongAdder();
    final LongAdder stillParked = new LongAdder();
    final LongAdder stillDead = new LongAdder();
    final LongAdder changed = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder removed = new LongAdder();
    final LongAdder held = new LongAdder();
    private final Map<String, LongAdder> ignored = new ConcurrentHashMap<>();

    void ignore(String reason, int count) {
        if (count > 0) {
            ignored.computeIfAbsent(reason, key -> new LongAdder()).add(count);
        }
    }

    Map<String, Long> ignored() {
        Map<String, Long> counts = new TreeMap<>();
        ignored.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    long read() {
        return unchanged.sum() + stillParked.sum() + stillDead.sum() + changed.sum() + rejected.sum()
                + ignored().values().stream().mapToLong(Long::longValue).sum();
    }
}
