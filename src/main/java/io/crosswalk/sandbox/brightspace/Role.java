package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.Nullable;

/** The roles of this tenant; their numbers and names differ from tenant to tenant. */
enum Role {
    STUDENT(110, "Student", "Learner"),
    INSTRUCTOR(109, "Teacher", "Instructor"),
    ASSISTANT(116, "Teaching Assistant", "TA"),
    OBSERVER(121, "Parent (Auditor)", null),
    DEMO_STUDENT(131, "Demo Student", null);

    private final long id;
    private final String displayName;
    private final @Nullable String code;

    Role(long id, String displayName, @Nullable String code) {
        this.id = id;
        this.displayName = displayName;
        this.code = code;
    }

    long id() {
        return id;
    }

    boolean handsIn() {
        return this == STUDENT || this == DEMO_STUDENT;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String code() {
        return code;
    }
}
