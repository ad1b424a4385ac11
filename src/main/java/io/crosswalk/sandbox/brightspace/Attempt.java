package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a quiz.
 *
 * @param number from 1
 * @param completed null while it is going on
 * @param published the student sees the score
 */
record Attempt(
        long id, int number, Instant started, @Nullable Instant completed, @Nullable BigDecimal score, boolean published, @Nullable Instant gradedAt) {

    Attempt completedAt(Instant at) {
        return new Attempt(id, number, started, at, score, published, gradedAt);
    }

    Attempt graded(BigDecimal newScore, boolean nowPublished, Instant at) {
        return new Attempt(id, number, started, completed, newScore, nowPublished, at);
    }

    Attempt withPublished(boolean nowPublished, Instant at) {
        return new Attempt(id, number, started, completed, score, nowPublished, at);
    }
}
