package io.crosswalk.sandbox.district;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a student stands with an assignment at one moment.
 *
 * @param dueAt the due date that holds for this student
 * @param visible the assignment is assigned to this student
 */
public record Standing(Submission submission, Assignment assignment, @Nullable Instant dueAt, boolean visible, Instant now) {

    public long secondsLate() {
        Submission.HandIn handIn = submission.handIn();
        if (dueAt == null) {
            return 0;
        }
        Instant measured = handIn == null ? now : handIn.at();
        long seconds = measured.getEpochSecond() - dueAt.getEpochSecond() - assignment.grace().toSeconds();
        return Math.max(0, seconds);
    }

    public boolean late() {
        if (submission.excused()) {
            return false;
        }
        String status = submission.latePolicyStatus();
        if (status != null) {
            return status.equals("late");
        }
        return submission.handIn() != null && secondsLate() > 0;
    }

    /** Any grade of a person cancels it, and so does work that Canvas cannot see being handed in. */
    public boolean missing() {
        Submission.Grade grade = submission.grade();
        String status = submission.latePolicyStatus();
        if (submission.excused() || (status == null && grade != null && grade.graderId() != null)) {
            return false;
        }
        if (status != null) {
            return status.equals("missing");
        }
        return submission.handIn() == null && secondsLate() > 0 && assignment.expectsOnlineWork();
    }
}
