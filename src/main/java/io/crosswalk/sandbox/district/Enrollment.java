package io.crosswalk.sandbox.district;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param sisUserId the SIS id of the login by which this enrollment was made: not always the person's own
 * @param observedUserId whom an observer observes; null for all others
 */
public record Enrollment(
        long id,
        long userId,
        long courseId,
        long sectionId,
        Type type,
        State state,
        @Nullable String sisUserId,
        @Nullable Long observedUserId,
        Instant createdAt,
        Instant updatedAt) {

    public enum Type {
        STUDENT("StudentEnrollment"),
        TEACHER("TeacherEnrollment"),
        TEACHING_ASSISTANT("TaEnrollment"),
        DESIGNER("DesignerEnrollment"),
        OBSERVER("ObserverEnrollment"),
        TEST_STUDENT("StudentViewEnrollment");

        private final String canvasName;

        Type(String canvasName) {
            this.canvasName = canvasName;
        }

        public String canvasName() {
            return canvasName;
        }
    }

    public enum State {
        ACTIVE, INVITED, CREATION_PENDING, COMPLETED, INACTIVE, REJECTED, DELETED;

        private static final Set<State> CURRENT = EnumSet.of(ACTIVE, INVITED, CREATION_PENDING);

        public String canvasName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isCurrent() {
            return CURRENT.contains(this);
        }
    }

    /** Has submissions; the test student has them too. */
    public boolean isStudent() {
        return type == Type.STUDENT || type == Type.TEST_STUDENT;
    }

    Enrollment in(State newState, Instant at) {
        return new Enrollment(id, userId, courseId, sectionId, type, newState, sisUserId, observedUserId, createdAt, at);
    }
}
