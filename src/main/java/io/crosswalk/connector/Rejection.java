package io.crosswalk.connector;

/**
 * One record of the vendor's that could not be translated.
 *
 * @param kind what it was meant to be
 * @param vendorId the vendor's id as far as known, else the place in the list
 * @param identifier the canonical identifier as far as known, so that what was delivered before is found; else {@code vendorId}
 * @param problem the stable code
 * @param explanation what is wrong with which field, without its value where that could be about a student
 */
public record Rejection(Kind kind, String vendorId, String identifier, Problem problem, String explanation) {

    public enum Kind { SECTION, ENROLLMENT, ASSIGNMENT, SUBMISSION }

    /** Why a record of the vendor's could not be used. */
    public enum Problem { FIELD_MISSING, FIELD_MISTYPED, FIELD_TOO_LARGE }
}
