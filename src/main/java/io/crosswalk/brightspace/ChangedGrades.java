package io.crosswalk.brightspace;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells which items of an offering's gradebook have a grade that was modified. */
@FunctionalInterface
interface ChangedGrades {

    Changed of(String courseId, Instant since);

    /**
     * The items of one offering.
     *
     * @param asOf Brightspace's own time of which this tells, where that is before it was asked for: what changed since is not in it
     */
    record Changed(Set<String> gradeObjectIds, Optional<Instant> asOf) {

        static final Changed NONE = new Changed(Set.of(), Optional.empty());
    }
}
