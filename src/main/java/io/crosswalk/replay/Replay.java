package io.crosswalk.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A replay: its plan as it was made, and how far the job is.
 *
 * @param state {@code planned}, {@code running}, {@code paused}, {@code cancelled} or {@code finished}
 * @param selected rows that the selection means
 * @param wouldSend of these, those that the job releases
 * @param unchanged of these, those for which nothing is to be done: the target holds just what is wanted, or they are on their way
 * @param wouldFail of these, those whose cause still holds; they are left as they are
 * @param failing the same by reason
 * @param released rows that the job has put back to work so far
 * @param delivered of these, those that the target has by now
 * @param failedAgain of these, those that are parked or dead again
 * @param onTheirWay of these, those that are not sent yet
 * @param remaining rows that the job has still to release
 */
public record Replay(
        long id,
        String state,
        Map<String, Object> selection,
        int perSecond,
        String requestedBy,
        String note,
        Instant plannedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long selected,
        long wouldSend,
        long unchanged,
        long wouldFail,
        Map<String, Long> failing,
        long released,
        long delivered,
        long failedAgain,
        long onTheirWay,
        long remaining) {}
