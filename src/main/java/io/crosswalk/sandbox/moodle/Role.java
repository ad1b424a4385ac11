package io.crosswalk.sandbox.moodle;

/** What a person is in a course. */
enum Role {
    EDITING_TEACHER(3, "editingteacher"),
    TEACHER(4, "teacher"),
    STUDENT(5, "student"),
    OBSERVER(11, "observer");

    private final int id;
    private final String shortName;

    Role(int id, String shortName) {
        this.id = id;
        this.shortName = shortName;
    }

    int id() {
        return id;
    }

    String shortName() {
        return shortName;
    }
}
