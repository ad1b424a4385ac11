package io.crosswalk.sandbox.moodle;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the role of the service user allows at the moment. It starts with everything that a harvest needs. */
final class Capabilities {

    static final String USE_REST = "webservice/rest:use";
    static final String VIEW_COURSE = "moodle/course:view";
    static final String VIEW_HIDDEN_COURSES = "moodle/course:viewhiddencourses";
    static final String UPDATE_COURSE = "moodle/course:update";
    static final String VIEW_PARTICIPANTS = "moodle/course:viewparticipants";
    static final String VIEW_USER_DETAILS = "moodle/user:viewdetails";
    static final String VIEW_ALL_USER_DETAILS = "moodle/user:viewalldetails";
    static final String ALL_GROUPS = "moodle/site:accessallgroups";
    static final String REVIEW_ENROLMENTS = "moodle/course:enrolreview";
    static final String REVIEW_ROLES = "moodle/role:review";
    static final String VIEW_SUSPENDED = "moodle/course:viewsuspendedusers";
    static final String VIEW_HIDDEN_ACTIVITIES = "moodle/course:viewhiddenactivities";
    static final String MANAGE_ACTIVITIES = "moodle/course:manageactivities";
    static final String MANAGE_CATEGORIES = "moodle/category:manage";
    static final String VIEW_ASSIGN = "mod/assign:view";
    static final String VIEW_ASSIGN_GRADES = "mod/assign:viewgrades";
    static final String GRADE_ASSIGN = "mod/assign:grade";
    static final String MANAGE_OVERRIDES = "mod/assign:manageoverrides";
    static final String VIEW_QUIZ = "mod/quiz:view";
    static final String VIEW_QUIZ_REPORTS = "mod/quiz:viewreports";
    static final String VIEW_GRADE_REPORT = "gradereport/user:view";
    static final String VIEW_ALL_GRADES = "moodle/grade:viewall";
    static final String VIEW_HIDDEN_GRADES = "moodle/grade:viewhidden";
    static final String VIEW_DISCUSSIONS = "mod/forum:viewdiscussion";

    private static final Set<String> ALL = Set.of(
            USE_REST, VIEW_COURSE, VIEW_HIDDEN_COURSES, UPDATE_COURSE, VIEW_PARTICIPANTS, VIEW_USER_DETAILS, VIEW_ALL_USER_DETAILS,
            ALL_GROUPS, REVIEW_ENROLMENTS, REVIEW_ROLES, VIEW_SUSPENDED, VIEW_HIDDEN_ACTIVITIES, MANAGE_ACTIVITIES,
            MANAGE_CATEGORIES, VIEW_ASSIGN, VIEW_ASSIGN_GRADES, GRADE_ASSIGN, MANAGE_OVERRIDES, VIEW_QUIZ, VIEW_QUIZ_REPORTS,
            VIEW_GRADE_REPORT, VIEW_ALL_GRADES, VIEW_HIDDEN_GRADES, VIEW_DISCUSSIONS);
    private static final long EVERYWHERE = 0;
    private final Set<Revoked> revoked = ConcurrentHashMap.newKeySet();

    private record Revoked(String capability, long courseId) {}

    /**
     * @param courseId 0 for all courses
     * @throws IllegalArgumentException for a capability that changes nothing here
     */
    void revoke(String capability, long courseId) {
        if (!ALL.contains(capability)) {
            throw new IllegalArgumentException("the simulated Moodle does not look at the capability " + capability + ".");
        }
        revoked.add(new Revoked(capability, courseId));
    }

    void restore() {
        revoked.clear();
    }

    boolean has(String capability) {
        return has(capability, EVERYWHERE);
    }

    boolean has(String capability, long courseId) {
        return revoked.isEmpty()
                || (!revoked.contains(new Revoked(capability, EVERYWHERE)) && !revoked.contains(new Revoked(capability, courseId)));
    }
}
