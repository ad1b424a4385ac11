package io.crosswalk.sandbox.brightspace;

import java.time.Instant;

/** @param active false for one that was suspended; one that was withdrawn is gone altogether */
record Enrollment(long offeringId, long userId, Role role, boolean active, Instant since) {

    Enrollment ended() {
        return new Enrollment(offeringId, userId, role, false, since);
    }
}
