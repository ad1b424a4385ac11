package io.crosswalk.vocabulary;

/** The kinds of descriptor that coursework refers to. No dialect writes all of them. */
public enum DescriptorKind {
    SOURCE_SYSTEM,
    /** Called the type of a gradebook entry in the core of the Data Standard. */
    ASSIGNMENT_CATEGORY,
    SUBMISSION_STATUS,
    SUBMISSION_TYPE,
    ASSIGNMENT_LATE_STATUS
}
