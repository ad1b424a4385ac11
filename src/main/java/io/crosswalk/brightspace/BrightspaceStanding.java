package io.crosswalk.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands with one piece of work, as Brightspace tells it.
 *
 * @param begun work was begun and nothing was handed in
 * @param released a grade exists that the student can see
 * @param points of a released grade; null where it has none
 * @param grade of a released grade, in words or as the exact number
 */
record BrightspaceStanding(
        String personId, @Nullable Instant handedInAt, boolean begun, boolean released, @Nullable BigDecimal points, @Nullable String grade) {

    static BrightspaceStanding nothing(String personId) {
        return new BrightspaceStanding(personId, null, false, false, null, null);
    }

    static BrightspaceStanding handedIn(String personId, Instant at) {
        return new BrightspaceStanding(personId, at, false, false, null, null);
    }

    /** The same with a released grade; a number stands for itself where there are no words. */
    BrightspaceStanding graded(@Nullable BigDecimal score, @Nullable String words) {
        return new BrightspaceStanding(personId, handedInAt, begun, true, score, words != null ? words : score == null ? null : exact(score));
    }

    BrightspaceStanding of(String otherPersonId) {
        return new BrightspaceStanding(otherPersonId, handedInAt, begun, released, points, grade);
    }

    boolean isUntouched() {
        return handedInAt == null && !begun && !released;
    }

    private static String exact(BigDecimal score) {
        return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
    }

    /** Leaves the grade out. */
    @Override
    public String toString() {
        return "Standing of " + personId;
    }
}
