package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.List;

/** Lessons, H5P activities and SCORM packages. */
final class OtherModuleFunctions {

    OtherModuleFunctions(Functions functions) {
        functions.usual("mod_lesson_get_lessons_by_courses", call -> list(call, "lesson", "lessons"), "courseids");
        functions.usual("mod_h5pactivity_get_h5pactivities_by_courses", call -> list(call, "h5pactivity", "h5pactivities"), "courseids");
        functions.usual("mod_scorm_get_scorms_by_courses", call -> list(call, "scorm", "scorms"), "courseids");
    }

    private static void list(Call call, String module, String list) throws IOException {
        List<Activity> found = ModuleSelection.ofCourses(call, module, null);
        Json json = call.json();
        for (Activity activity : found) {
            if (module.equals("scorm") && closed(call, activity)) {
                call.warn(new Warning("scorm", activity.instance(), "1", "Sorry, this activity is closed"));
            }
        }
        json.object(() -> {
            json.list(list, found, activity -> json.object(() -> activity(call, activity)));
            json.warnings(call.warnings());
        });
    }

    private static void activity(Call call, Activity activity) throws IOException {
        Json json = call.json();
        json.number("id", activity.instance());
        json.number("course", activity.courseId());
        json.number("coursemodule", activity.cmid());
        json.text("name", Json.escaped(activity.name()));
        json.text("intro", activity.intro());
        json.number("introformat", 1);
        json.emptyLists("introfiles");
        Activity.Grading grading = activity.grading();
        long maximum = grading == null ? 0 : grading.maximum().longValue();
        boolean manager = call.may(Capabilities.MANAGE_ACTIVITIES, call.roomOf(activity));
        switch (activity.kind().module()) {
            case "lesson" -> {
                json.time("available", activity.opens());
                json.time("deadline", activity.due());
                json.number("grade", maximum);
            }
            case "scorm" -> {
                if (!closed(call, activity)) {
                    json.text("version", "SCORM_12");
                    json.number("maxgrade", maximum);
                    json.number("grademethod", 1);
                    json.number("maxattempt", 0);
                    json.time("timeopen", activity.opens());
                    json.time("timeclose", activity.due());
                }
            }
            default -> {
                json.number("grade", maximum);
                json.number("grademethod", 1);
                json.number("enabletracking", 1);
            }
        }
        if (manager) {
            json.time("timecreated", activity.createdAt());
            json.time("timemodified", activity.changedAt());
        }
    }

    /** A closed package tells its standard fields only. */
    private static boolean closed(Call call, Activity activity) {
        return activity.due() != null && call.now().isAfter(activity.due());
    }
}
