package io.crosswalk.moodle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A grade that its student can see.
 *
 * @param points null on a scale
 * @param text the step of a scale in words, else the points exactly
 */
record MoodleReleasedGrade(@Nullable BigDecimal points, String text) {

    /** @param entry of the gradebook, which alone knows the words of a scale; null where it was not read */
    static @Nullable MoodleReleasedGrade of(@Nullable BigDecimal value, boolean scale, @Nullable MoodleGradebookGrade entry) {
        if (value == null) {
            return null;
        }
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        if (!scale) {
            return new MoodleReleasedGrade(value, plain);
        }
        boolean same = entry != null && entry.text() != null && entry.value() != null && entry.value().compareTo(value) == 0;
        return new MoodleReleasedGrade(null, same ? entry.text() : plain);
    }
}
