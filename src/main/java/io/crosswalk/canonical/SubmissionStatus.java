package io.crosswalk.canonical;

/** The statuses, in the order in which they are tried; the first that applies is the status. */
public enum SubmissionStatus {
    EXCUSED("excused"),
    LATE("late"),
    MISSING("missing"),
    GRADED("graded"),
    REOPENED("reopened"),
    DRAFT("draft"),
    ON_TIME("on-time"),
    UPCOMING("Upcoming");

    private final String code;

    SubmissionStatus(String code) {
        this.code = code;
    }

    /** The value as vocabularies and Ed-Fi know it; letter case matters. */
    public String code() {
        return code;
    }
}
