package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The assignments of courses, hidden ones among the others. */
final class AssignFunctions {

    private record Config(String plugin, String subtype, String name, String value) {}

    AssignFunctions(Functions functions) {
        functions.usual("mod_assign_get_assignments", AssignFunctions::assignments, "courseids", "capabilities", "includenotenrolledcourses");
    }

    /** The caller is enrolled nowhere: without ids there is nothing, and with ids but without the flag a warning for each. */
    private static void assignments(Call call) throws IOException {
        boolean notEnrolledToo = call.arguments().flag("includenotenrolledcourses");
        List<CourseRoom> rooms = new ArrayList<>();
        for (long id : call.arguments().wholes("courseids").stream().distinct().toList()) {
            CourseRoom room = call.site().room(id);
            if (!notEnrolledToo) {
                call.warn(Warning.notEnrolled(id));
            } else if (room == null) {
                call.warn(Warning.noSuchCourse(id));
            } else if (!call.canSee(room)) {
                call.warn(Warning.noAccessToCourse(id));
            } else {
                rooms.add(room);
            }
        }
        Map<CourseRoom, List<Activity>> found = new LinkedHashMap<>();
        rooms.forEach(room -> found.put(room, readable(call, room)));
        Json json = call.json();
        json.object(() -> {
            json.list("courses", rooms, room -> json.object(() -> {
                json.number("id", room.course().id());
                json.text("fullname", Json.escaped(room.course().fullName()));
                json.text("shortname", Json.escaped(room.course().shortName()));
                json.time("timemodified", room.course().createdAt());
                json.list("assignments", Objects.requireNonNull(found.get(room)), activity -> json.object(() -> assignment(call, activity)));
            }));
            json.warnings(call.warnings());
        });
    }

    private static List<Activity> readable(Call call, CourseRoom room) {
        List<Activity> all = room.modules().stream().filter(module -> module.kind() instanceof Kind.Assign).filter(call::canSee).toList();
        if (!call.may(Capabilities.VIEW_ASSIGN, room)) {
            all.forEach(activity -> call.warn(Warning.noAccess("module", activity.cmid())));
            return List.of();
        }
        return all;
    }

    private static void assignment(Call call, Activity activity) throws IOException {
        Json json = call.json();
        json.number("id", activity.instance());
        json.number("cmid", activity.cmid());
        json.number("course", activity.courseId());
        json.text("name", Json.escaped(activity.name()));
        number(json, "nosubmissions", !activity.takesSubmissions());
        number(json, "submissiondrafts", activity.is(Trait.DRAFTS));
        json.number("sendnotifications", 0);
        json.number("sendlatenotifications", 0);
        json.number("sendstudentnotifications", 1);
        json.time("duedate", activity.due());
        json.time("allowsubmissionsfromdate", activity.opens());
        json.number("grade", grade(activity));
        json.time("timemodified", activity.changedAt());
        json.number("completionsubmit", 0);
        json.time("cutoffdate", activity.closes());
        json.number("gradingduedate", 0);
        number(json, "teamsubmission", activity.is(Trait.TEAM));
        number(json, "requireallteammemberssubmit", activity.is(Trait.ALL_MEMBERS_SUBMIT));
        json.number("teamsubmissiongroupingid", activity.kind() instanceof Kind.Assign assign ? assign.grouping() : 0);
        number(json, "blindmarking", activity.is(Trait.BLIND));
        json.number("hidegrader", 0);
        number(json, "revealidentities", activity.is(Trait.REVEALED));
        json.text("attemptreopenmethod", activity.is(Trait.REOPENABLE) ? "manual" : "none");
        json.number("maxattempts", activity.is(Trait.REOPENABLE) ? -1 : 1);
        number(json, "markingworkflow", activity.is(Trait.WORKFLOW));
        json.number("markingallocation", 0);
        json.number("markinganonymous", 0);
        json.number("requiresubmissionstatement", 0);
        json.number("preventsubmissionnotingroup", 0);
        json.list("configs", configs(activity), config -> json.object(() -> {
            json.text("plugin", config.plugin());
            json.text("subtype", config.subtype());
            json.text("name", config.name());
            json.text("value", config.value());
        }));
        boolean introHidden = activity.is(Trait.INTRO_HIDDEN_BEFORE_OPENING) && activity.opens() != null && call.now().isBefore(activity.opens());
        if (!introHidden) {
            json.text("intro", activity.intro());
            json.number("introformat", 1);
            json.emptyLists("introfiles", "introattachments");
        }
        json.number("timelimit", 0);
        json.number("submissionattachments", 0);
    }

    /** A scale is told by its negative id. */
    static long grade(Activity activity) {
        Activity.Grading grading = activity.grading();
        if (grading == null) {
            return 0;
        }
        return grading.scale() ? -Scale.ID : grading.maximum().longValue();
    }

    private static List<Config> configs(Activity activity) {
        List<Config> configs = new ArrayList<>();
        if (activity.is(Trait.ONLINE_TEXT)) {
            configs.add(new Config("onlinetext", "assignsubmission", "enabled", "1"));
            configs.add(new Config("onlinetext", "assignsubmission", "wordlimit", "0"));
        }
        if (activity.is(Trait.FILE)) {
            configs.add(new Config("file", "assignsubmission", "enabled", "1"));
            configs.add(new Config("file", "assignsubmission", "maxfilesubmissions", "3"));
        }
        configs.add(new Config("comments", "assignsubmission", "enabled", "1"));
        configs.add(new Config("comments", "assignfeedback", "enabled", "1"));
        return configs;
    }

    private static void number(Json json, String name, boolean set) throws IOException {
        json.number(name, set ? 1 : 0);
    }
}
