package io.crosswalk.moodle;

/** Every function that is used, with what it needs, in the words of Moodle's administration pages. */
enum MoodlePermission {
    SITE("core_webservice_get_site_info", "what the token may do", "'Use REST protocol' (webservice/rest:use)"),
    CATEGORIES("core_course_get_categories", "the course categories", "'Manage categories' or 'See hidden categories' (moodle/category:viewhiddencategories)"),
    COURSES("core_course_get_courses_by_field", "the courses",
            "'View courses without participation' (moodle/course:view), 'View hidden courses' (moodle/course:viewhiddencourses) and 'Edit course settings' (moodle/course:update), without which Moodle leaves ID numbers out"),
    PARTICIPANTS("core_enrol_get_enrolled_users", "the participants",
            "'View participants' (moodle/course:viewparticipants), 'View user profiles' (moodle/user:viewdetails), 'See full user identity in lists' (moodle/user:viewalldetails), 'Review course enrolments' (moodle/course:enrolreview) and 'Access all groups' (moodle/site:accessallgroups)"),
    GROUPS("core_group_get_course_groups", "the groups", "'Manage groups' (moodle/course:managegroups)"),
    GROUPINGS("core_group_get_groupings", "the groupings", "'Manage groups' (moodle/course:managegroups)"),
    CONTENTS("core_course_get_contents", "the contents",
            "'View courses without participation' (moodle/course:view), 'View hidden activities' (moodle/course:viewhiddenactivities) and 'Edit course settings' (moodle/course:update)"),
    UPDATES("core_course_get_updates_since", "the changes", "'View courses without participation' (moodle/course:view)"),
    ASSIGNMENTS("mod_assign_get_assignments", "the assignments", "'View assignment' (mod/assign:view)"),
    SUBMISSIONS("mod_assign_get_submissions", "the submissions", "'View grades' of assignments (mod/assign:viewgrades) and 'View suspended users' (moodle/course:viewsuspendedusers)"),
    GRADES("mod_assign_get_grades", "the grades", "'View grades' of assignments (mod/assign:viewgrades)"),
    FLAGS("mod_assign_get_user_flags", "the extensions and marking states", "'Grade assignment' (mod/assign:grade)"),
    ASSIGNMENT_OVERRIDES("mod_assign_get_overrides", "the overrides", "'Manage overrides' of assignments (mod/assign:manageoverrides)"),
    PARTICIPANT("mod_assign_get_participant", "the due dates of a participant", "'View grades' of assignments (mod/assign:viewgrades)"),
    QUIZZES("mod_quiz_get_quizzes_by_courses", "the quizzes", "'View quiz information' (mod/quiz:view)"),
    ATTEMPTS("mod_quiz_get_user_quiz_attempts", "the attempts at quizzes", "'View quiz reports' (mod/quiz:viewreports)"),
    ATTEMPTS_BEFORE("mod_quiz_get_user_attempts", "the attempts at quizzes", "'View quiz reports' (mod/quiz:viewreports)"),
    FORUMS("mod_forum_get_forums_by_courses", "the forums", "'View discussions' (mod/forum:viewdiscussion)"),
    DISCUSSIONS("mod_forum_get_forum_discussions", "the discussions", "'View discussions' (mod/forum:viewdiscussion)"),
    POSTS("mod_forum_get_discussion_posts", "the posts", "'View discussions' (mod/forum:viewdiscussion)"),
    GRADEBOOK("gradereport_user_get_grade_items", "the gradebook",
            "'View your own grades in user report' (gradereport/user:view), 'View grades of other users' (moodle/grade:viewall) and 'View hidden grades' (moodle/grade:viewhidden)"),
    CALLS("tool_mobile_call_external_functions", "several answers at once", "no capability of its own");

    private final String function;
    private final String subject;
    private final String capabilities;

    MoodlePermission(String function, String subject, String capabilities) {
        this.function = function;
        this.subject = subject;
        this.capabilities = capabilities;
    }

    /** The name under which Moodle knows it. */
    String function() {
        return function;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    /** What to grant, and where; full sentences. */
    String remedy() {
        return "Grant the role of the service user " + capabilities + " under Site administration > Users > Permissions > Define roles, "
                + "and assign that role to it in the system or in the category of the course.";
    }

    /** What to do where the service lacks the function; a full sentence. */
    String addition() {
        return "Add " + function + " under Site administration > Server > Web services > External services > Functions.";
    }
}
