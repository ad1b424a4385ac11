package io.crosswalk.sandbox.schoology;

/** The roles of this tenant; titles are what its administrators chose. */
enum Role {
    SCHOOL_ADMIN(1212, "School Admin", true, false),
    TEACHER(1213, "Teacher", true, false),
    STUDENT(1214, "Student", false, false),
    PARENT(1215, "Parent", false, false),
    /** Overrides the organization's role of the same title in one building. */
    BUILDING_STUDENT(1216, "Student", false, true),
    COUNSELOR(1217, "Counselor", true, false);

    private final long id;
    private final String title;
    private final boolean faculty;
    private final boolean ofBuilding;

    Role(long id, String title, boolean faculty, boolean ofBuilding) {
        this.id = id;
        this.title = title;
        this.faculty = faculty;
        this.ofBuilding = ofBuilding;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isFaculty() {
        return faculty;
    }

    boolean isOfBuilding() {
        return ofBuilding;
    }

    boolean isStudent() {
        return this == STUDENT || this == BUILDING_STUDENT;
    }
}
