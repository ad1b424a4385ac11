package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades as the gradebook shows them to a reader: in words, letters, or numbers of the reader's language. */
final class GradeFormat {

    private static final String NOTHING = "-";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> LETTERS = List.of("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "F");
    private static final List<Integer> LOWEST_PERCENT = List.of(93, 90, 87, 83, 80, 77, 73, 70, 67, 60, 0);

    private GradeFormat() {}

    static String of(@Nullable BigDecimal value, Activity.Grading grading, String language) {
        if (value == null) {
            return NOTHING;
        }
        if (grading.scale()) {
            return Scale.word(value);
        }
        return grading.letters() ? letter(percent(value, grading)) : number(value, language);
    }

    static String percentage(@Nullable BigDecimal value, Activity.Grading grading, String language) {
        return value == null ? NOTHING : number(percent(value, grading), language) + " %";
    }

    static String number(BigDecimal value, String language) {
        String text = value.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return language.equals("en") ? text : text.replace('.', ',');
    }

    private static BigDecimal percent(BigDecimal value, Activity.Grading grading) {
        return value.multiply(HUNDRED).divide(grading.maximum(), 2, RoundingMode.HALF_UP);
    }

    private static String letter(BigDecimal percent) {
        for (int index = 0; index < LETTERS.size(); index++) {
            if (percent.intValue() >= LOWEST_PERCENT.get(index)) {
                return LETTERS.get(index);
            }
        }
        return NOTHING;
    }
}
