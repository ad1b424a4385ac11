package io.crosswalk.brightspace;

/**
 * A list of one offering.
 *
 * @param id of what the list belongs to; empty where that is the offering itself
 * @param within of what that in turn belongs to; empty where that is the offering itself
 */
record CourseList(Kind kind, String id, String within) {

    enum Kind {
        GRADE_OBJECTS, FOLDERS, QUIZZES, FORUMS, TOPICS_OF_FORUM, GROUPS_OF_CATEGORY, ACCESS_TO_FOLDER, ACCESS_TO_QUIZ, SUBMISSIONS_TO_FOLDER, ATTEMPTS_AT_QUIZ,
        POSTS_IN_TOPIC, GRADES, GRADES_OF_ITEM, EXEMPTIONS_FROM_ITEM
    }

    static CourseList of(Kind kind) {
        return new CourseList(kind, "", "");
    }

    static CourseList of(Kind kind, String id) {
        return new CourseList(kind, id, "");
    }
}
