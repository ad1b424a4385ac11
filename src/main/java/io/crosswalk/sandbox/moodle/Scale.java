package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.util.List;

/** The site's scale of words; a grade on it is a position counted from 1. */
final class Scale {

    static final int ID = 3;
    private static final List<String> WORDS = List.of("Beginning", "Developing", "Proficient");

    private Scale() {}

    static int size() {
        return WORDS.size();
    }

    static String word(BigDecimal position) {
        return WORDS.get(position.intValue() - 1);
    }
}
