package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are kept back for one reason, with one explanation: the same reason may concern several fields.
 *
 * @param state {@code parked} or {@code dead}
 * @param firstSeen when the first of them was kept back
 * @param sampleRows ids of a few
 */
public record ReasonGroup(
        String state,
        String reason,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        List<Long> sampleRows,
        @Nullable String explanation,
        @Nullable String remedy) {}
