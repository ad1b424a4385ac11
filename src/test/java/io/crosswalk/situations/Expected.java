package io.crosswalk.situations;

import io.crosswalk.canonical.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether two records mean the same. When somebody handed in differs from vendor to vendor, whether does not.
 *
 * @param status as Ed-Fi will have it, letter case included; null where there is no record, as for all that follows
 * @param points the released grade without trailing zeros
 */
record Expected(boolean exists, @Nullable String status, boolean submitted, @Nullable String points, @Nullable String grade) {

    static Expected of(@Nullable Submission record) {
        return record == null ? nothing() : new Expected(true, record.status().code(), record.submittedAt() != null,
                record.points() == null ? null : record.points().stripTrailingZeros().toPlainString(), record.grade());
    }

    static Expected nothing() {
        return new Expected(false, null, false, null, null);
    }
}
