package io.crosswalk.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A configured connector.
 *
 * @param state {@code idle}, {@code harvesting}, {@code paused} (its schedule) or {@code quarantined} (it cannot be used)
 * @param reason why it is quarantined
 * @param fullSchedule Quartz expression; null: only by hand
 * @param fullAt when everything was last read without a problem
 */
public record ConnectorStatus(
        String id,
        String vendor,
        String state,
        @Nullable String reason,
        @Nullable String fullSchedule,
        @Nullable String incrementalSchedule,
        @Nullable Instant fullAt,
        @Nullable RunSummary lastRun,
        MatchCounts sections,
        MatchCounts students,
        LedgerCounts ledger) {}
