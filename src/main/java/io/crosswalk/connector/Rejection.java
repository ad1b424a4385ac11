package io.crosswalk.connector;

import org.jspecify.annotations.Nullable;

/**
 * One record of the vendor's that could not be translated.
 *
 * @param kind what it was meant to be
 * @param vendorId the vendor's id of the record as far as known, else its place in the list
 * @param assignmentId the vendor's id of the assignment that it is or belongs to; null where that is not known or there is none
 * @param personId the vendor's id of the person whose it is; null where that is not known or there is none
 * @param problem the stable code
 * @param explanation what is wrong with which field, without its value where that could be about a student
 */
public record Rejection(
        Kind kind,
        String vendorId,
        @Nullable String assignmentId,
        @Nullable String personId,
        Problem problem,
        String explanation) {

    public enum Kind { SECTION, ENROLLMENT, ASSIGNMENT, SUBMISSION }

    /** Why a record of the vendor's could not be used. */
    public enum Problem { FIELD_MISSING, FIELD_MISTYPED, FIELD_TOO_LARGE }
}
