package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param admin teaches the section
 * @param endedAt when it ended before the eyes of a harvest; null if it runs, or had ended before the story begins
 */
record SectionEnrollment(long id, long uid, boolean admin, EnrollmentStatus status, @Nullable Instant endedAt) {

    static SectionEnrollment student(long id, long uid) {
        return new SectionEnrollment(id, uid, false, EnrollmentStatus.ACTIVE, null);
    }

    static SectionEnrollment teacher(long id, long uid) {
        return new SectionEnrollment(id, uid, true, EnrollmentStatus.ACTIVE, null);
    }

    SectionEnrollment in(EnrollmentStatus other) {
        return new SectionEnrollment(id, uid, admin, other, null);
    }

    SectionEnrollment ended(EnrollmentStatus other, Instant at) {
        return new SectionEnrollment(id, uid, admin, other, other.isOver() ? at : null);
    }
}
