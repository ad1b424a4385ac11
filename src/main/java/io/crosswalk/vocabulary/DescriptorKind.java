package io.crosswalk.vocabulary;

/** The kinds of descriptor that coursework refers to. */
public enum DescriptorKind {
    SOURCE_SYSTEM,
    ASSIGNMENT_CATEGORY,
    SUBMISSION_STATUS,
    SUBMISSION_TYPE
}
