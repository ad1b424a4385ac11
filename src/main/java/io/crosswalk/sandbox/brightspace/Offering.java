package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course offering.
 *
 * @param code where the SIS id of its class stands, if the offering has no sections; null for clubs
 * @param active false while it is not open to its students
 * @param readable false if the service user is refused everything in it, as in most terms that are over
 * @param deleted it is in the recycle bin
 */
record Offering(
        long id, String name, @Nullable String code, long semesterId, Instant start, Instant end, boolean active, boolean readable, boolean deleted) {

    Offering from(Instant newStart, Instant newEnd) {
        return new Offering(id, name, code, semesterId, newStart, newEnd, active, readable, deleted);
    }

    Offering inactive() {
        return new Offering(id, name, code, semesterId, start, end, false, readable, deleted);
    }

    Offering closed() {
        return new Offering(id, name, code, OrgUnits.PAST_SEMESTER, start, end, active, false, deleted);
    }

    Offering inRecycleBin() {
        return new Offering(id, name, code, semesterId, start, end, active, readable, true);
    }

    boolean endedAt(Instant now) {
        return now.isAfter(end);
    }
}
