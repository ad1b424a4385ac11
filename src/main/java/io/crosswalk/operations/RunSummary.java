package io.crosswalk.operations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A harvest, with what it met while it read.
 *
 * @param kind {@code full} or {@code incremental}
 * @param state {@code running}, {@code succeeded}, {@code partial}, {@code failed} or {@code interrupted}
 * @param explanation why it did not succeed
 * @param read records that the LMS gave, and placeholders that were due
 * @param ignored records that are nobody's coursework, by reason
 * @param removed records that are gone from the LMS and were taken back
 * @param held records that are gone from the LMS and whose deletion waits for a person
 * @param problems scopes that could not be read to their end
 * @param waitedMillis for the vendor's sake, summed over all threads
 */
public record RunSummary(
        long id,
        String connector,
        String kind,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String explanation,
        int courses,
        long read,
        long unchanged,
        long stillParked,
        long stillDead,
        long changed,
        long rejected,
        Map<String, Long> ignored,
        long removed,
        long held,
        long problems,
        long requests,
        long waitedMillis) {

    /** All records that were ignored, whatever the reason. */
    public long ignoredInAll() {
        return ignored.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean running() {
        return state.equals("running");
    }
}
