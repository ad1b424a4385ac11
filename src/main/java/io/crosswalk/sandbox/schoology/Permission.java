package io.crosswalk.sandbox.schoology;

/** What can be taken from the role of the key's owner. Without the last two, fields and rows go missing silently; the others refuse. */
enum Permission {
    USERS,
    GRADING_PERIODS,
    COURSES,
    ENROLLMENTS,
    GRADE_ITEMS,
    SUBMISSIONS,
    GRADES,
    DISCUSSIONS,
    MULTIGET,
    DROPBOX_STATS,
    UNPUBLISHED
}
