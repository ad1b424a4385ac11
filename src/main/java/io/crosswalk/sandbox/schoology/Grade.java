package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the gradebook for one student and item. Neither points nor a letter: a row without a grade.
 *
 * @param letter instead of points
 * @param at the last change of any kind
 */
record Grade(@Nullable BigDecimal points, @Nullable String letter, Mark mark, Instant at) {

    /** With the code that the interface calls an exception. */
    enum Mark {
        NONE(0),
        EXCUSED(1),
        INCOMPLETE(2),
        MISSING(3);

        private final int code;

        Mark(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static Grade of(String points, Instant at) {
        return new Grade(new BigDecimal(points), null, Mark.NONE, at);
    }

    static Grade letter(String letter, Instant at) {
        return new Grade(null, letter, Mark.NONE, at);
    }

    static Grade marked(Mark mark, Instant at) {
        return new Grade(null, null, mark, at);
    }

    boolean hasValue() {
        return points != null || letter != null;
    }

    boolean is(Mark other) {
        return mark == other;
    }
}
