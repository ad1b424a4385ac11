package io.crosswalk.edfi;

/** What follows from an answer of the target. */
public enum Outcome {
    /** The target has what was sent. */
    DELIVERED,
    /** What was asked for was so already: a record to be deleted is not there. */
    ALREADY_DONE,
    /** This record again, later; others are not concerned. */
    RETRY_RECORD,
    /** The whole target waits. */
    HOLD_TARGET,
    /** With a new token, at once. */
    REAUTHENTICATE,
    /** Until the student appears. */
    PARK_STUDENT,
    /** Until the section appears, or is matched anew. */
    PARK_SECTION,
    /** Until the assignment is delivered. */
    PARK_ASSIGNMENT,
    /** Until the descriptor exists. */
    PARK_DESCRIPTOR,
    /** Until something appears of which the target does not say what it is. */
    PARK_REFERENCE,
    /** A delete that is refused while other records refer to this one. */
    DEPENDENTS_FIRST,
    /** Until a person corrects the record. */
    DEAD,
    /** Until a person corrects a permission or the configuration; every other record would meet the same. */
    STOP_TARGET
}
