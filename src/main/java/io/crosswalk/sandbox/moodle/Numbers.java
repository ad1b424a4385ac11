package io.crosswalk.sandbox.moodle;

import java.util.HashMap;
import java.util.Map;

/** The next id of each table; the same story and the same changes give the same ids. */
final class Numbers {

    private final Map<String, Long> last = new HashMap<>();

    long next(String table) {
        return last.merge(table, 1L, Long::sum);
    }

    void startAfter(String table, long number) {
        last.put(table, number);
    }
}
