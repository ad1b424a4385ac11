package io.crosswalk.connector;

import org.jspecify.annotations.Nullable;

/**
 * One record of the vendor's that could not be translated.
 *
 * @param kind what it was meant to be
 * @param vendorId the vendor's id of the record as far as known, else its place in the list
 * @param sectionId the vendor's id of the only section that it concerns; null where it may concern all sections of the course
 * @param assignmentId the vendor's id of the assignment that it is or belongs to; null where that is not known or there is none
 * @param personId the vendor's id of the person whose it is; null where that is not known or there is none
 * @param problem the stable code
 * @param explanation what is wrong with which field, without its value where that could be about a student
 */
public record Rejection(
        Kind kind,
        String vendorId,
        @Nullable String sectionId,
        @Nullable String assignmentId,
        @Nullable String personId,
        Problem problem,
        String explanation) {

    public Rejection(
            Kind kind, String vendorId, @Nullable String assignmentId, @Nullable String personId, Problem problem, String explanation) {
        this(kind, vendorId, null, assignmentId, personId, problem, explanation);
    }

    /** The same of one section only. */
    public Rejection inSection(String only) {
        return new Rejection(kind, vendorId, only, assignmentId, personId, problem, explanation);
    }

    public enum Kind { SECTION, ENROLLMENT, ASSIGNMENT, SUBMISSION }

    /** Why a record of the vendor's could not be used. */
    public enum Problem { FIELD_MISSING, FIELD_MISTYPED, FIELD_TOO_LARGE }
}
