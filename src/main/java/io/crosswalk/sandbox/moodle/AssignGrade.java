package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A teacher's grade for one attempt.
 *
 * @param grader -1 for nobody known
 * @param value points, or the position on the scale; -1 for a row without a grade
 */
record AssignGrade(long id, long userId, int attempt, Instant createdAt, Instant changedAt, long grader, BigDecimal value) {

    boolean given() {
        return value.signum() >= 0;
    }

    AssignGrade changed(BigDecimal newValue, long newGrader, Instant at) {
        return new AssignGrade(id, userId, attempt, createdAt, at, newGrader, newValue);
    }
}
