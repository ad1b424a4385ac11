package io.crosswalk.edfi;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is of interest in the OpenAPI documents of a target.
 *
 * @param paths in lower case, without a slash at the beginning; empty where no document could be read
 * @param pageLimit most rows of a page
 * @param longSchoolIds whether {@code schoolId} has 64 bits
 * @param identifiedGradebook whether a gradebook entry has an identifier of its own, as since Data Standard 4
 * @param lmsxSectionIdentifier whether an assignment of LMSX requires {@code sectionIdentifier} by itself
 */
record OpenApiFacts(
        Set<String> paths,
        OptionalInt pageLimit,
        Optional<Boolean> longSchoolIds,
        Optional<Boolean> identifiedGradebook,
        boolean lmsxSectionIdentifier) {

    static final OpenApiFacts NONE = new OpenApiFacts(Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty(), false);

    OpenApiFacts {
        paths = Set.copyOf(paths);
    }

    OpenApiFacts and(OpenApiFacts other) {
        Set<String> all = new HashSet<>(paths);
        all.addAll(other.paths);
        return new OpenApiFacts(
                all,
                pageLimit.isPresent() ? pageLimit : other.pageLimit,
                longSchoolIds.or(() -> other.longSchoolIds),
                identifiedGradebook.or(() -> other.identifiedGradebook),
                lmsxSectionIdentifier || other.lmsxSectionIdentifier);
    }
}
