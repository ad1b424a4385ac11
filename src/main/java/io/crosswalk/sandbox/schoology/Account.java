package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param schoolUid of the SIS; empty for people without one
 * @param inactiveSince null while active
 */
record Account(long uid, String schoolUid, String firstName, @Nullable String middleName, String lastName, Role role, Building building,
        @Nullable Instant inactiveSince) {

    boolean isActive() {
        return inactiveSince == null;
    }

    String displayName() {
        return firstName + " " + lastName;
    }

    Account inactiveFrom(Instant at) {
        return new Account(uid, schoolUid, firstName, middleName, lastName, role, building, at);
    }
}
