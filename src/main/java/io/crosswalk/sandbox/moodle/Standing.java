package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a piece of work, by the policies that users are promised.
 *
 * @param visible false where Moodle does not tell whether work was handed in
 * @param released the grade that the learner can see
 */
record Standing(boolean visible, @Nullable Instant handedInAt, boolean draft, boolean reopened, @Nullable Instant due, @Nullable BigDecimal released) {

    String status(Instant now) {
        if (visible && handedInAt != null && due != null && handedInAt.isAfter(due)) {
            return "late";
        }
        if (visible && handedInAt == null && released == null && !reopened && due != null && now.isAfter(due)) {
            return "missing";
        }
        if (released != null) {
            return "graded";
        }
        if (reopened) {
            return "reopened";
        }
        if (draft) {
            return "draft";
        }
        return handedInAt == null ? "Upcoming" : "on-time";
    }

    /** Handed in or graded. */
    boolean touched() {
        return handedInAt != null || released != null || reopened;
    }
}
