package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of a permitted caller, and the answer under construction.
 *
 * @param siteAddress as the caller wrote it, without a slash at the end
 * @param manners what the site is told to do otherwise than usual
 * @param language of formatted texts: {@code en} or {@code de}
 */
record Call(Site site, Arguments arguments, Capabilities capabilities, Manners manners, String siteAddress, String language, Instant now, Json json,
        List<Warning> warnings) {

    static Call of(Site site, Arguments arguments, Capabilities capabilities, Manners manners, String siteAddress, String language, Instant now, Json json) {
        return new Call(site, arguments, capabilities, manners, siteAddress, language, now, json, new ArrayList<>());
    }

    boolean may(String capability, CourseRoom room) {
        return capabilities.has(capability, room.course().id());
    }

    void require(String capability, CourseRoom room) {
        if (!may(capability, room)) {
            throw Refusal.noPermission(capability);
        }
    }

    boolean canSee(CourseRoom room) {
        return may(Capabilities.VIEW_COURSE, room) && (room.course().visible() || may(Capabilities.VIEW_HIDDEN_COURSES, room));
    }

    /** The course, if the caller may work in it. */
    CourseRoom room(long courseId) {
        CourseRoom room = site.room(courseId);
        if (room == null) {
            throw Refusal.noRecord("course");
        }
        if (!canSee(room)) {
            throw Refusal.courseContext(courseId);
        }
        return room;
    }

    CourseRoom roomOf(Activity activity) {
        return room(activity.courseId());
    }

    /** Also false in a course that the caller may not see. */
    boolean canSee(Activity activity) {
        CourseRoom room = site.room(activity.courseId());
        return room != null && canSee(room) && (activity.visible() || may(Capabilities.VIEW_HIDDEN_ACTIVITIES, room));
    }

    Activity activity(String module, long instance) {
        Activity found = site.activity(module, instance);
        if (found == null) {
            throw Refusal.noRecord(module);
        }
        if (!canSee(found)) {
            throw Refusal.moodle("requireloginerror", "Course or activity not accessible.");
        }
        return found;
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }
}
