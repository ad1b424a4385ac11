package io.crosswalk.harvest;

import io.crosswalk.harvest.CourseworkStore.Known;
import java.util.ArrayList;
import java.util.List;

/** What a complete list no longer has of what was known of it. */
final class Departures {

    private final List<Known> questionable = new ArrayList<>();
    private final List<Known> certain = new ArrayList<>();
    private int known;

    /** @param enrolled false: the student left the section, which the guard over its enrollments has let pass already */
    void count(Known record, boolean present, boolean enrolled) {
        known++;
        if (!present) {
            (enrolled ? questionable : certain).add(record);
        }
    }

    int known() {
        return known;
    }

    List<Known> questionable() {
        return questionable;
    }

    List<Known> certain() {
        return certain;
    }
}
