package io.crosswalk.sandbox.canvas;

/** What the service account may do, as far as a harvest notices. */
public enum Permission {
    /** Without it every SIS field is absent. */
    READ_SIS,
    /** Without it enrollments and people are refused. */
    READ_ROSTER,
    /** Without it the bulk list of submissions is refused. */
    VIEW_ALL_GRADES,
    /** Without it scores and grades are absent from submissions. */
    READ_GRADES
}
