package io.crosswalk.sandbox.schoology;

/** With the code that the interface has for it. */
enum EnrollmentStatus {
    ACTIVE(1),
    EXPIRED(2),
    INVITE_PENDING(3),
    REQUEST_PENDING(4),
    ARCHIVED(5);

    private final int code;

    EnrollmentStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Whoever is invited has the work all the same. */
    boolean isMember() {
        return this == ACTIVE || this == INVITE_PENDING;
    }

    /** Was a member, and is one no more. */
    boolean isOver() {
        return this == EXPIRED || this == ARCHIVED;
    }
}
