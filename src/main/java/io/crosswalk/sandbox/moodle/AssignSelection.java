package io.crosswalk.sandbox.moodle;

import java.util.ArrayList;
import java.util.List;

/** Which of the assignments that were asked for the caller may read. */
final class AssignSelection {

    private AssignSelection() {}

    /** Unknown ids are dropped without a word; those out of reach leave a warning of code 1, and no entry. */
    static List<Activity> readable(Call call, String... anyOfCapabilities) {
        List<Activity> readable = new ArrayList<>();
        for (long id : call.arguments().wholes("assignmentids").stream().distinct().toList()) {
            Activity activity = call.site().activity("assign", id);
            if (activity == null) {
                continue;
            }
            CourseRoom room = call.site().room(activity.courseId());
            boolean may = room != null && call.canSee(activity) && call.may(Capabilities.VIEW_ASSIGN, room)
                    && List.of(anyOfCapabilities).stream().anyMatch(capability -> call.may(capability, room));
            if (may) {
                readable.add(activity);
            } else {
                call.warn(Warning.noAccess("assignment", id));
            }
        }
        return readable;
    }

    static Activity require(Call call, String capability) {
        Activity activity = call.activity("assign", call.arguments().whole("assignid"));
        call.require(capability, call.roomOf(activity));
        return activity;
    }
}
