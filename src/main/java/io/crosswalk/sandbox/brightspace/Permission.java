package io.crosswalk.sandbox.brightspace;

/** What the role of the service user may do. Some refuse when they lack, others hide rows or fields without a word. */
enum Permission {
    /** Without it: 403. */
    SEE_ORG_STRUCTURE,
    /** Without it students are silently missing from users, enrollments and the class list. */
    SEARCH_STUDENTS,
    /** Without it OrgDefinedId is null. */
    SEE_ORG_DEFINED_ID,
    /** Without it e-mail addresses are null. */
    SEE_EMAIL,
    /** Without it: 403. */
    SEE_SECTIONS,
    /** Without it: 403. */
    SEE_GROUPS,
    /** Without it hidden folders, quizzes and topics are silently missing. */
    SEE_HIDDEN_WORK,
    /** Without it the counts of a folder are -1. */
    SEE_SUBMISSION_COUNTS,
    /** Without it: 403. */
    SEE_SUBMISSIONS,
    /** Without it: 403. */
    SEE_SPECIAL_ACCESS,
    /** Without it: 403. */
    SEE_QUIZ_ATTEMPTS,
    /** Without it: 403. */
    SEE_DISCUSSIONS,
    /** Without it: 403. */
    SEE_GRADES,
    /** Without it hidden grade objects are silently missing; their values are not. */
    SEE_HIDDEN_GRADE_OBJECTS,
    /** Without it: 403. */
    SEE_EXEMPTIONS,
    /** Without it: 403. */
    SEE_DATA_HUB
}
