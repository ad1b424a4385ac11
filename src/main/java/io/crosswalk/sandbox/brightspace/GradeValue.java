package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the grade book holds for one student and one grade object.
 *
 * @param points null while there is no grade, and for kinds without points
 * @param displayed as teachers see it; null while there is no grade
 * @param releasedAt from when on the student sees it; null while it is kept back
 */
record GradeValue(
        long offeringId,
        GradeItem item,
        long userId,
        @Nullable BigDecimal points,
        @Nullable String displayed,
        Instant lastModified,
        @Nullable Instant releasedAt) {

    String place() {
        return offeringId + "_" + item.id() + "_" + userId;
    }

    boolean isAfter(long gradeItem, long user) {
        return item.id() > gradeItem || (item.id() == gradeItem && userId > user);
    }
}
