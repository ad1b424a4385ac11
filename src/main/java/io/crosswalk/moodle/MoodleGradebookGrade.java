package io.crosswalk.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student's grade in the gradebook.
 *
 * @param value final, after a teacher's override; null without one
 * @param text in words or in the site's way to write numbers: of use only for scales
 * @param overridden a teacher set it in the gradebook, whatever the activity says
 * @param hidden from the student
 * @param handedInAt when work was handed in, as far as the activity tells the gradebook
 */
record MoodleGradebookGrade(@Nullable BigDecimal value, @Nullable String text, boolean overridden, boolean hidden, @Nullable Instant handedInAt) {

    @Nullable BigDecimal releasedValue() {
        return hidden ? null : value;
    }
}
