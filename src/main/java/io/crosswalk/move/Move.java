package io.crosswalk.move;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move, as it stands now: the counts are of this moment, not of the plan.
 *
 * @param source the target that the district leaves
 * @param target the target that it goes to
 * @param state {@code planned}, {@code running}, {@code paused}, {@code cancelled} or {@code finished}
 * @param perSecond most rows that the job gives to delivery in a second
 * @param created rows that the new place holds
 * @param toCreate rows that are on their way to it
 * @param undeliverable rows that are parked or dead there
 * @param toRemove rows that the new place holds and the old one still has
 * @param kept rows that the old place has and the new one does not hold: they stay
 * @param removing rows that the job has given to delivery and that are not gone yet
 * @param removed rows that are gone at the old place
 * @param failed rows whose removal is parked or dead
 */
public record Move(
        long id,
        String source,
        String target,
        String state,
        int perSecond,
        String requestedBy,
        Instant plannedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long created,
        long toCreate,
        long undeliverable,
        long toRemove,
        long kept,
        long removing,
        long removed,
        long failed) {}
