package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param number counted from 1
 * @param preview a teacher's own try
 * @param finishedAt null while the attempt is open, and for an abandoned one
 * @param marks null while something waits to be marked by hand
 */
record QuizAttempt(long id, long userId, int number, boolean preview, State state, Instant startedAt, @Nullable Instant finishedAt,
        Instant changedAt, @Nullable BigDecimal marks) {

    /** In Moodle's words, in lower case. */
    enum State {
        INPROGRESS, OVERDUE, FINISHED, ABANDONED
    }

    QuizAttempt in(State newState, @Nullable Instant finished, @Nullable BigDecimal newMarks, Instant at) {
        return new QuizAttempt(id, userId, number, preview, newState, startedAt, finished, at, newMarks);
    }
}
