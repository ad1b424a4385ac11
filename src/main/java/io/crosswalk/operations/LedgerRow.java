package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger, without its payload.
 *
 * @param kind {@code assignment} or {@code submission}
 * @param action {@code upsert}, or {@code delete} where nothing is to be at the target any more
 * @param parent the identifier of the assignment that a submission belongs to
 * @param state one of {@link RowState}
 * @param reason why it is not delivered, or was not at the last attempt; stable codes
 * @param warnings what had to be changed to make the record fit
 * @param attempts since it last changed
 * @param dueAt not to be sent before
 * @param settledAt when it was delivered, parked or given up
 * @param run the harvest that last laid it down
 * @param replay the replay that last put it back to work
 */
public record LedgerRow(
        long id,
        String connector,
        String kind,
        String action,
        String identifier,
        @Nullable String sectionId,
        @Nullable String assignmentId,
        @Nullable String personId,
        @Nullable String parent,
        @Nullable String sectionIdentifier,
        @Nullable String studentUniqueId,
        String state,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable String remedy,
        List<String> warnings,
        int attempts,
        Instant dueAt,
        Instant changedAt,
        @Nullable Instant settledAt,
        @Nullable Long run,
        @Nullable Long replay) {}
