package io.crosswalk.matching;

import io.crosswalk.edfi.ChangeVersions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the mirror has been read.
 *
 * @param generation of the reading that begins now; rows of an older one have not been listed by it
 * @param schoolYear that was read; null before the first time
 * @param changeVersion up to which it is complete; null where that is not known
 * @param readWholeAt null before the first time
 * @param associationsAt when the students' associations with sections were last read whole; null where they never were
 */
record MirrorState(long generation, @Nullable Integer schoolYear, @Nullable Long changeVersion, @Nullable Instant readWholeAt,
        @Nullable Instant associationsAt) {

    /** What changes do not tell, such as a row that the credential may no longer see, is found out once a day. */
    private static final Duration WHOLE = Duration.ofHours(20);
    /** The largest list by far, and the one that matters least: without change queries it is not read each time. */
    private static final Duration ASSOCIATIONS = Duration.ofHours(6);

    /** Whether reading what has changed since would make the mirror complete. */
    boolean continuesWith(ChangeVersions versions, int year, Instant now) {
        return changeVersion != null && schoolYear != null && readWholeAt != null
                && schoolYear == year
                && now.isBefore(readWholeAt.plus(WHOLE))
                && !isAheadOf(versions)
                && versions.oldest() <= changeVersion + 1;
    }

    /** The target's data were replaced: by a backup, or by those of another year. */
    boolean isAheadOf(ChangeVersions versions) {
        return changeVersion != null && versions.newest() < changeVersion;
    }

    boolean wantsAssociations(Instant now) {
        return associationsAt == null || now.isAfter(associationsAt.plus(ASSOCIATIONS));
    }
}
