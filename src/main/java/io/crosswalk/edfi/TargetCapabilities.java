package io.crosswalk.edfi;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a target can do, found out from its own metadata: discovery document, dependencies and OpenAPI. Where those are turned
 * off, the version decides, and what is then not there after all is told by its answers.
 *
 * @param version of the API, for example {@code 7.3}
 * @param dataManagementService whether it is the successor of the ODS/API
 * @param dataStandard for example {@code 5.2.0}; {@code unknown} when not announced
 * @param dialects the ways in which it takes coursework; may be none
 * @param addressedYear the year in its addresses, where it has one for each school year
 * @param longSchoolIds whether a school's id may have 64 bits; else it has 32
 * @param pageLimit most rows of a page; empty when not announced
 * @param changeQueries whether it announces them; versions before 6 may have them and not say so
 * @param keyChanges whether it tells which keys have changed; else a changed key shows only in the record itself
 * @param cursorPaging whether lists can be read in parallel partitions, page by page without an offset
 * @param problemDetails whether errors are told in that form
 * @param lmsxSectionIdentifier whether an assignment of LMSX must carry the section's identifier beside the reference, as rebuilt extensions want it
 */
public record TargetCapabilities(
        String version,
        boolean dataManagementService,
        String dataStandard,
        Set<DialectName> dialects,
        OptionalInt addressedYear,
        boolean longSchoolIds,
        OptionalInt pageLimit,
        boolean changeQueries,
        boolean keyChanges,
        boolean cursorPaging,
        boolean problemDetails,
        boolean lmsxSectionIdentifier) {

    public TargetCapabilities {
        dialects = Set.copyOf(dialects);
    }

    /** As people call it. */
    public String description() {
        return (dataManagementService ? "Data Management Service, version " : "Version ") + version + ", Data Standard " + dataStandard;
    }
}
