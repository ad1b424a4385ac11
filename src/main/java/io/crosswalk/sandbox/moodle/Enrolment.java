package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param endsAt after this moment the enrolment counts as suspended, as Moodle has it */
record Enrolment(long userId, List<Role> roles, boolean suspended, @Nullable Instant endsAt) {

    static Enrolment active(long userId, Role role) {
        return new Enrolment(userId, List.of(role), false, null);
    }

    Enrolment suspend() {
        return new Enrolment(userId, roles, true, endsAt);
    }

    Enrolment endAt(Instant end) {
        return new Enrolment(userId, roles, suspended, end);
    }

    boolean activeAt(Instant now) {
        return !suspended && (endsAt == null || now.isBefore(endsAt));
    }

    boolean student() {
        return roles.contains(Role.STUDENT);
    }
}
