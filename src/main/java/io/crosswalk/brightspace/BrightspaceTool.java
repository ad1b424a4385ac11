package io.crosswalk.brightspace;

/** Where work of an offering comes from. */
enum BrightspaceTool {
    DROPBOX("dropbox", "Assignment"),
    QUIZ("quiz", "Assessment"),
    TOPIC("topic", "Discussion"),
    GRADE("grade", "Assignment");

    private final String prefix;
    private final String category;

    BrightspaceTool(String prefix, String category) {
        this.prefix = prefix;
        this.category = category;
    }

    /** @param vendorId Brightspace's id, unique within the tool only */
    String workId(String vendorId) {
        return prefix + "-" + vendorId;
    }

    String category() {
        return category;
    }
}
