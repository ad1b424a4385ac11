package io.crosswalk.sandbox.schoology;

import java.util.List;

/**
 * To whom work is assigned; everyone where both lists are empty.
 *
 * @param form how the interface writes the enrollments
 */
record Audience(Form form, List<Long> enrollmentIds, List<Long> groupIds) {

    static final Audience EVERYONE = new Audience(Form.ARRAY, List.of(), List.of());

    enum Form {
        ARRAY,
        /** A JSON array within a string. */
        JSON_TEXT,
        /** {@code {"assignee": [...]}}. */
        OBJECT
    }

    Audience {
        enrollmentIds = List.copyOf(enrollmentIds);
        groupIds = List.copyOf(groupIds);
    }

    static Audience of(Form form, Long... enrollmentIds) {
        return new Audience(form, List.of(enrollmentIds), List.of());
    }

    boolean isEveryone() {
        return enrollmentIds.isEmpty() && groupIds.isEmpty();
    }
}
