package io.crosswalk.canonical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides a submission's status, whatever the vendor.
 *
 * @param lateByVendor the vendor's own flag; null where the vendor has none
 * @param missingByVendor true: the vendor says missing; false: the vendor (or a teacher through it) rules it out;
 *     null: the vendor leaves it to the clock
 * @param handedInAt when the work was handed in; null while it is not
 * @param draft work was begun and not handed in
 * @param reopened the teacher gave the work back to be done again
 * @param releasedGrade a grade exists that the student can see
 * @param dueAt the student's effective due date; null without one
 * @param handingInVisible false where the vendor's API cannot show that work was handed in (on paper, offline, observed)
 */
public record Circumstances(
        boolean excused,
        @Nullable Boolean lateByVendor,
        @Nullable Boolean missingByVendor,
        @Nullable Instant handedInAt,
        boolean draft,
        boolean reopened,
        boolean releasedGrade,
        @Nullable Instant dueAt,
        boolean handingInVisible) {

    /** A student to whom work is assigned and from whom nothing is known yet. */
    public static Circumstances untouched(@Nullable Instant dueAt, boolean handingInVisible) {
        return new Circumstances(false, null, null, null, false, false, false, dueAt, handingInVisible);
    }

    /** The status at the moment {@code now}: the first of {@link SubmissionStatus} that applies. */
    public SubmissionStatus statusAt(Instant now) {
        if (excused) {
            return SubmissionStatus.EXCUSED;
        }
        if (late()) {
            return SubmissionStatus.LATE;
        }
        if (missingAt(now)) {
            return SubmissionStatus.MISSING;
        }
        if (releasedGrade) {
            return SubmissionStatus.GRADED;
        }
        if (reopened) {
            return SubmissionStatus.REOPENED;
        }
        if (draft) {
            return SubmissionStatus.DRAFT;
        }
        return handedInAt == null ? SubmissionStatus.UPCOMING : SubmissionStatus.ON_TIME;
    }

    private boolean late() {
        if (lateByVendor != null) {
            return lateByVendor;
        }
        return handingInVisible && handedInAt != null && dueAt != null && handedInAt.isAfter(dueAt);
    }

    private boolean missingAt(Instant now) {
        if (missingByVendor != null) {
            return missingByVendor;
        }
        return handingInVisible && handedInAt == null && !releasedGrade && dueAt != null && now.isAfter(dueAt);
    }
}
