package io.crosswalk.sandbox.moodle;

/**
 * What a function left out, with HTTP status 200 all the same.
 *
 * @param itemId of a course, a course module or an instance: every function has its own habit
 * @param code 1 for no access, 2 for a caller who is not enrolled, 3 for nothing there
 */
record Warning(String item, long itemId, String code, String message) {

    static Warning noSuchCourse(long courseId) {
        return new Warning("course", courseId, "1", "No access rights in course context Can't find data record in database table course.");
    }

    static Warning noAccessToCourse(long courseId) {
        return new Warning("course", courseId, "1", "No access rights in course context " + Refusal.courseContext(courseId).getMessage());
    }

    static Warning notEnrolled(long courseId) {
        return new Warning("course", courseId, "2", "User is not enrolled or does not have requested capability");
    }

    static Warning noAccess(String item, long itemId) {
        return new Warning(item, itemId, "1", "No access rights in module context");
    }

    static Warning nothing(String item, long itemId, String what) {
        return new Warning(item, itemId, "3", "No " + what + " found");
    }
}
