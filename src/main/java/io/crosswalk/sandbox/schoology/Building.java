package io.crosswalk.sandbox.schoology;

/** The places of the one organization that this Schoology serves. */
enum Building {
    HIGH_SCHOOL(344232, "Grand Bend High School", "255901001"),
    NORTH_CAMPUS(344240, "Grand Bend North Campus", "255901001-N");

    static final long ORGANIZATION = 344200;

    private final long id;
    private final String title;
    private final String code;

    Building(long id, String title, String code) {
        this.id = id;
        this.title = title;
        this.code = code;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String code() {
        return code;
    }
}
