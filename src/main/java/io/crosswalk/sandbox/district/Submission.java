package io.crosswalk.sandbox.district;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one student's work for one assignment. Being late or missing is not recorded: it depends on the
 * due date and on the time of asking ({@link Standing}).
 *
 * @param postedAt when the grade was shown to the student; null while it is hidden
 * @param latePolicyStatus {@code late}, {@code missing}, {@code extended} or {@code none}, as set by a teacher or the policy
 */
public record Submission(
        long assignmentId,
        long userId,
        @Nullable HandIn handIn,
        @Nullable Grade grade,
        @Nullable Instant postedAt,
        boolean excused,
        @Nullable String latePolicyStatus,
        boolean redoRequested) {

    /** Keeps the ids of submissions computable; no user id reaches it. */
    private static final long ID_FACTOR = 1_000_000;

    /** @param awaitsReview a quiz with answers that a teacher has to read first */
    public record HandIn(int attempt, String type, Instant at, boolean awaitsReview) {}

    /**
     * @param score before any late deduction
     * @param text in the words of the grading type, for example {@code A-}; null for a number of points
     * @param graderId negative for a grade that a quiz or tool gave, null for one that the late policy gave
     * @param matches false once the student has handed in again after this grade
     */
    public record Grade(
            @Nullable Double score, @Nullable String text, @Nullable Double deducted, @Nullable Long graderId, Instant at, boolean matches) {

        public @Nullable Double netScore() {
            return score == null || deducted == null ? score : Double.valueOf(score - deducted);
        }

        Grade outdated() {
            return new Grade(score, text, deducted, graderId, at, false);
        }
    }

    static Submission none(long assignmentId, long userId) {
        return new Submission(assignmentId, userId, null, null, null, false, null, false);
    }

    public static long id(long assignmentId, long userId) {
        return assignmentId * ID_FACTOR + userId;
    }

    public long id() {
        return id(assignmentId, userId);
    }

    public String workflowState() {
        if (excused) {
            return "graded";
        }
        if (grade != null && grade.matches()) {
            boolean givenByPolicyOnly = handIn == null && "missing".equals(latePolicyStatus) && grade.graderId() == null;
            return givenByPolicyOnly ? "unsubmitted" : "graded";
        }
        if (handIn == null) {
            return "unsubmitted";
        }
        return handIn.awaitsReview() ? "pending_review" : "submitted";
    }

    /** Handing in ends a missing status and a redo request; an earlier grade stays, but no longer fits. */
    Submission handedIn(String type, Instant at) {
        int attempt = handIn == null ? 1 : handIn.attempt() + 1;
        return new Submission(assignmentId, userId, new HandIn(attempt, type, at, false), grade == null ? null : grade.outdated(),
                postedAt, excused, "missing".equals(latePolicyStatus) ? null : latePolicyStatus, false);
    }

    Submission awaitingReview() {
        HandIn done = handIn == null ? null : new HandIn(handIn.attempt(), handIn.type(), handIn.at(), true);
        return new Submission(assignmentId, userId, done, grade, postedAt, excused, latePolicyStatus, redoRequested);
    }

    Submission graded(Grade newGrade) {
        return new Submission(assignmentId, userId, handIn, newGrade, postedAt, false, latePolicyStatus, false);
    }

    Submission posted(@Nullable Instant at) {
        return new Submission(assignmentId, userId, handIn, grade, at, excused, latePolicyStatus, redoRequested);
    }

    /** Canvas empties score and grade, and keeps the time of grading. */
    Submission excuse() {
        Grade emptied = grade == null ? null : new Grade(null, null, null, grade.graderId(), grade.at(), true);
        return new Submission(assignmentId, userId, handIn, emptied, postedAt, true, latePolicyStatus, redoRequested);
    }

    Submission withStatus(@Nullable String newStatus) {
        return new Submission(assignmentId, userId, handIn, grade, postedAt, excused, newStatus, redoRequested);
    }

    Submission redo() {
        return new Submission(assignmentId, userId, handIn, grade, postedAt, excused, latePolicyStatus, true);
    }
}
