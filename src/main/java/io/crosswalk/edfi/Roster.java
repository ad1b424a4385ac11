package io.crosswalk.edfi;

/** The lists of a target that are mirrored. */
public enum Roster {
    SECTIONS("ed-fi/sections"),
    STUDENTS("ed-fi/students"),
    STUDENT_SECTION_ASSOCIATIONS("ed-fi/studentSectionAssociations");

    private final String resource;

    Roster(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
