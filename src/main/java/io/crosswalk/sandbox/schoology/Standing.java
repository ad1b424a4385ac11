package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a student stands with an item at one moment, by the policies that Ed-Fi is told by. */
record Standing(GradeItem item, Work work, Instant now) {

    private static final String LATE = "late";

    String status() {
        Work.HandIn handIn = work.handIn(item);
        if (isMarked(Grade.Mark.EXCUSED)) {
            return "excused";
        }
        if (handIn != null && handIn.late()) {
            return LATE;
        }
        if (isMissing(handIn != null)) {
            return "missing";
        }
        if (released() != null) {
            return "graded";
        }
        if (handIn != null) {
            return "on-time";
        }
        return work.hasDraft() ? "draft" : "Upcoming";
    }

    /** A teacher's mark counts for work of any kind; the clock only for work whose handing in shows. */
    private boolean isMissing(boolean handedIn) {
        if (isMarked(Grade.Mark.MISSING)) {
            return true;
        }
        boolean pastDue = item.due() != null && item.due().isBefore(now);
        boolean watched = item.showsHandingIn() || isMarked(Grade.Mark.INCOMPLETE);
        return !handedIn && released() == null && pastDue && watched;
    }

    /** Handed in or graded: followed even after the enrollment has ended. */
    boolean isTouched() {
        return work.handIn(item) != null || released() != null || isMarked(Grade.Mark.EXCUSED);
    }

    @Nullable Instant handedInAt() {
        Work.HandIn handIn = work.handIn(item);
        return handIn == null ? null : handIn.at();
    }

    @Nullable BigDecimal points() {
        Grade grade = released();
        return grade == null ? null : grade.points();
    }

    @Nullable String grade() {
        Grade grade = released();
        if (grade == null) {
            return null;
        }
        BigDecimal points = grade.points();
        if (points == null) {
            return grade.letter();
        }
        String letter = item.scale().letter(points, item.maxPoints());
        return letter == null ? exact(points) : letter;
    }

    private static String exact(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private boolean isMarked(Grade.Mark mark) {
        Grade grade = work.grade();
        return grade != null && grade.is(mark);
    }

    private @Nullable Grade released() {
        Grade grade = work.grade();
        return grade != null && grade.hasValue() && item.releasesGrades() ? grade : null;
    }
}
