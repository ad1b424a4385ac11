package io.crosswalk.sandbox.moodle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The modules of one kind in the courses that were asked for. */
final class ModuleSelection {

    private ModuleSelection() {}

    /** Without ids: of the courses in which the caller is enrolled, which are none. */
    static List<Activity> ofCourses(Call call, String module, @Nullable String capability) {
        List<Activity> found = new ArrayList<>();
        for (long id : call.arguments().wholes("courseids").stream().distinct().toList()) {
            CourseRoom room = call.site().room(id);
            if (room == null) {
                call.warn(Warning.noSuchCourse(id));
            } else if (!call.canSee(room)) {
                call.warn(Warning.noAccessToCourse(id));
            } else if (capability == null || call.may(capability, room)) {
                room.modules().stream().filter(activity -> activity.kind().module().equals(module)).filter(call::canSee).forEach(found::add);
            }
        }
        return found;
    }
}
