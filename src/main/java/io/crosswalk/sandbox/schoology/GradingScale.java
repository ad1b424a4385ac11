package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How points are put in words. The code of the type is 0 for plain numbers, 1 for shares of the maximum, 3 for points with a meaning. */
enum GradingScale {
    NONE(0, 0, "Numeric", List.of()),
    LETTERS(1, 1, "Letters", List.of(new Level("F", 0), new Level("D", 60), new Level("C", 70), new Level("B", 80), new Level("A-", 90),
            new Level("A", 93))),
    MASTERY(96033, 3, "Mastery", List.of(new Level("beginning", 1), new Level("growing", 2), new Level("mastered", 3)));

    private final long id;
    private final int type;
    private final String title;
    private final List<Level> levels;

    /** @param from percent or points, as the type has it */
    record Level(String name, int from) {}

    GradingScale(long id, int type, String title, List<Level> levels) {
        this.id = id;
        this.type = type;
        this.title = title;
        this.levels = levels;
    }

    long id() {
        return id;
    }

    int type() {
        return type;
    }

    String title() {
        return title;
    }

    List<Level> levels() {
        return levels;
    }

    /** The letter of the highest level reached; null where the scale has no letters, or there is no maximum to take a share of. */
    @Nullable String letter(BigDecimal points, BigDecimal maximum) {
        if (this != LETTERS || maximum.signum() == 0) {
            return null;
        }
        BigDecimal percent = points.multiply(BigDecimal.valueOf(100)).divide(maximum, MathContext.DECIMAL64);
        return levels.stream().filter(level -> BigDecimal.valueOf(level.from()).compareTo(percent) <= 0)
                .reduce((lower, higher) -> higher).map(Level::name).orElse(null);
    }
}
