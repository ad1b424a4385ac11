package io.crosswalk.sandbox.schoology;

/** Kinds of gradable material, with the name of the interface and the category that Ed-Fi must hold. */
enum ItemType {
    ASSIGNMENT("assignment", "Assignment"),
    DISCUSSION("discussion", "Discussion"),
    ASSESSMENT("assessment", "Assessment"),
    EXTERNAL_TOOL("external_tool", "External tool"),
    SCORM_PACKAGE("scorm_package", "SCORM package");

    private final String code;
    private final String category;

    ItemType(String code, String category) {
        this.code = code;
        this.category = category;
    }

    String code() {
        return code;
    }

    String category() {
        return category;
    }
}
