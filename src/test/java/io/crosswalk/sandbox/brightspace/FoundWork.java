package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dates and grades of one student with one piece of work, whatever the tool. */
record FoundWork(boolean exempt, boolean visible, boolean draft, @Nullable Instant at, @Nullable Instant due, @Nullable BigDecimal points,
        @Nullable String words) {

    boolean touched() {
        return at != null || points != null || words != null;
    }

    String status(Instant now) {
        boolean graded = points != null || words != null;
        if (exempt) {
            return "excused";
        }
        if (visible && at != null && due != null && at.isAfter(due)) {
            return "late";
        }
        if (visible && at == null && !graded && due != null && due.isBefore(now)) {
            return "missing";
        }
        return graded ? "graded" : at != null ? "on-time" : draft ? "draft" : "Upcoming";
    }

    @Override
    public String toString() {
        String number = points == null ? null : points.stripTrailingZeros().toPlainString();
        return at + " " + number + " " + (words == null ? number : words);
    }
}
