package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gradebook itself holds of one learner in one column, besides what the activity tells it.
 *
 * @param value what was typed into the gradebook, or given by a forum, lesson or package; null if nothing was
 * @param overridden the value counts whatever the activity says
 * @param hidden from the student
 * @param excluded from totals; no web service says so in so many words
 */
record Mark(@Nullable BigDecimal value, Instant at, boolean overridden, boolean hidden, boolean excluded) {

    static Mark none(Instant at) {
        return new Mark(null, at, false, false, false);
    }

    Mark given(BigDecimal newValue, Instant when) {
        return new Mark(newValue, when, overridden, hidden, excluded);
    }

    Mark override(BigDecimal newValue, Instant when) {
        return new Mark(newValue, when, true, hidden, excluded);
    }

    Mark hide(boolean nowHidden) {
        return new Mark(value, at, overridden, nowHidden, excluded);
    }

    Mark exclude() {
        return new Mark(value, at, overridden, hidden, true);
    }
}
