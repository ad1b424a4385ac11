package io.crosswalk.replay;

import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.LedgerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the ledger to put back to work. Exactly one of {@code ids}, or {@code filter} with or without {@code reason}, or {@code reason}.
 *
 * @param ids of rows
 * @param filter as for searching the ledger; only parked and dead rows are meant
 * @param reason all of this reason code
 * @param perSecond most rows to release in a second; null: 50
 * @param note why, for others to see
 */
public record ReplayRequest(
        @Nullable List<Long> ids,
        @Nullable LedgerFilter filter,
        @Nullable String reason,
        @Nullable Integer perSecond,
        @Nullable String note) {

    static final int DEFAULT_PER_SECOND = 50;
    private static final int FASTEST = 10_000;
    private static final int MOST_IDS = 10_000;
    private static final int LONGEST_NOTE = 500;

    /** @throws InvalidParameterException where it does not say what to replay, or says it twice */
    public ReplayRequest {
        boolean selectsByIds = ids != null && !ids.isEmpty();
        boolean selectsByFilter = filter != null && !filter.equals(LedgerFilter.EVERYTHING) || reason != null && !reason.isBlank();
        if (selectsByIds == selectsByFilter) {
            throw new InvalidParameterException("ids", selectsByIds ? "cannot be combined with a filter or reason" : "is missing, and so are filter and reason",
                    "either ids, or a filter with at least one part, or a reason");
        }
        if (selectsByIds && ids.size() > MOST_IDS) {
            throw new InvalidParameterException("ids", "has " + ids.size() + " entries", "at most " + MOST_IDS + "; for more use a filter or a reason");
        }
        if (perSecond != null && (perSecond < 1 || perSecond > FASTEST)) {
            throw new InvalidParameterException("perSecond", "is " + perSecond, "a whole number from 1 to " + FASTEST);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidParameterException("note", "has " + note.length() + " characters", "at most " + LONGEST_NOTE);
        }
    }

    LedgerFilter wholeFilter() {
        LedgerFilter given = filter == null ? LedgerFilter.EVERYTHING : filter;
        return reason == null || reason.isBlank() ? given : given.withReason(reason.strip());
    }
}
