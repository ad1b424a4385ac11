package io.crosswalk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that this process has leased in order to deliver it.
 *
 * @param parent identifier of the assignment that a submission belongs to; null for an assignment
 * @param payload what is to be at the target; null: nothing
 * @param deliveredKey the key under which it stands at the target; null where nothing was delivered
 * @param leasedUntil after that the row may be anybody's; also tells this lease from any other
 * @param resourceId the target's id; null where it is not known
 */
public record DueRow(
        long id,
        String target,
        String connector,
        Kind kind,
        String identifier,
        @Nullable String parent,
        @Nullable String payload,
        @Nullable String hash,
        @Nullable String key,
        @Nullable String deliveredKey,
        @Nullable String resourceId,
        int attempts,
        Instant leasedUntil) {

    /** What stands at the target must go before anything else: it is not wanted any more, or its natural key has changed. */
    public boolean deletes() {
        return payload == null || (deliveredKey != null && !deliveredKey.equals(key));
    }
}
