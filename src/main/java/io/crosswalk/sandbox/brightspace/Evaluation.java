package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's judgement.
 *
 * @param words the grade in words, where it has any: a letter, a level, a text
 * @param graded false for feedback without a grade
 * @param at when it was last changed
 * @param releasedAt from when on the student sees it; null while it is kept back
 */
record Evaluation(@Nullable BigDecimal score, @Nullable String words, boolean graded, Instant at, @Nullable Instant releasedAt) {

    boolean isReleasedAt(Instant now) {
        return releasedAt != null && !releasedAt.isAfter(now);
    }

    Evaluation released(@Nullable Instant newReleasedAt, Instant changedAt) {
        return new Evaluation(score, words, graded, changedAt, newReleasedAt);
    }
}
