package io.crosswalk.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at a quiz.
 *
 * @param number the student's first is 1
 * @param completedAt null while it goes on
 * @param published the score may be seen by the student
 */
record BrightspaceAttempt(String personId, long number, @Nullable Instant completedAt, @Nullable BigDecimal score, boolean published) {

    boolean released() {
        return published && score != null;
    }
}
