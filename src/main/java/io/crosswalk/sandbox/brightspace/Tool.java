package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.Nullable;

/** What a piece of work is made with, and what only this tool can be set to. */
sealed interface Tool {

    /**
     * An assignment folder.
     *
     * @param groupCategory of the groups that hand in together; null for individual work
     */
    record Dropbox(SubmissionType submissionType, CompletionType completionType, @Nullable Long groupCategory) implements Tool {}

    /** @param attemptsAllowed null for as many as one likes */
    record Quiz(Calculation calculation, @Nullable Integer attemptsAllowed) implements Tool {}

    /** @param groupCategory of the groups that discuss among themselves; null if the whole class does */
    record Topic(long forumId, @Nullable Long groupCategory) implements Tool {}

    /** Entered in the grade book by hand. */
    record GradeBook() implements Tool {}

    /** The ordinal is the number on the wire. */
    enum SubmissionType {
        FILE,
        TEXT,
        ON_PAPER,
        OBSERVED,
        FILE_OR_TEXT;

        boolean isOnline() {
            return this != ON_PAPER && this != OBSERVED;
        }
    }

    /** The ordinal is the number on the wire. */
    enum CompletionType {
        ON_SUBMISSION,
        DUE_DATE,
        MANUALLY_BY_LEARNER,
        ON_EVALUATION
    }

    /** How the score of a quiz is got from its attempts; one more than the ordinal is the number on the wire. */
    enum Calculation {
        HIGHEST,
        LOWEST,
        AVERAGE,
        FIRST,
        LAST
    }
}
