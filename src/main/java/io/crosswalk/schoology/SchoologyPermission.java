package io.crosswalk.schoology;

/** What each request needs, in the words of Schoology's administration pages, so that a refusal can say what to grant. */
enum SchoologyPermission {
    KEY("the user of the key", "Grant that role 'Access Schoology API' under School Management > Permissions."),
    COURSES("the courses", administrator("of all buildings that are to be harvested: one of a single building sees that building only")),
    GRADING_PERIODS("the grading periods", administrator("of the whole school: grading periods are shown to such only")),
    SECTIONS("the sections", administrator("of all buildings that are to be harvested")),
    ENROLLMENTS("the enrollments", administrator("who may see the members of all sections")),
    GRADE_ITEMS("the grade items", administrator("who may open the materials of all sections")),
    GRADES("the grades", administrator("who may open the gradebooks of all sections")),
    SUBMISSIONS("the submissions", administrator("who may open the submissions of all sections")),
    DISCUSSIONS("the posts of the discussion", administrator("who may open the materials of all sections") + " Or set readDiscussionPosts to false."),
    GRADING_SCALES("the grading scales", administrator("who may open the grade setup of all sections")),
    GRADING_GROUPS("the grading groups", administrator("who may see the members of all sections")),
    ROLES("the roles", administrator("of the whole school") + " Or leave the setting roles empty."),
    USERS("the users", administrator("of the whole school: the list of users is shown to such only") + " Or leave roles empty, and match students by school_uid only."),
    BATCHES("several lists at once", "Grant the role of the key's user 'Access Schoology API' under School Management > Permissions, or set batchSize to 1.");

    static final String KEY_OF_THE_DISTRICT =
            "Use the key of an app that the district's System Administrator made for the school, not one that somebody made for themselves.";

    private final String subject;
    private final String remedy;

    SchoologyPermission(String subject, String remedy) {
        this.subject = subject;
        this.remedy = remedy;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    /** What to grant, and where; full sentences. */
    String remedy() {
        return remedy;
    }

    private static String administrator(String scope) {
        return "Make the key's user an administrator (People > Users > Edit > Role; what a role may do stands under School Management > Permissions) " + scope + ".";
    }
}
