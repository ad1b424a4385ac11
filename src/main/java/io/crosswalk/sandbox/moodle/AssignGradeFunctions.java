package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Grades of the latest attempts, released or not, of whoever ever had one; and the flags of learners. */
final class AssignGradeFunctions {

    private static final int DECIMALS = 5;

    AssignGradeFunctions(Functions functions) {
        functions.usual("mod_assign_get_grades", AssignGradeFunctions::grades, "assignmentids", "since");
        functions.usual("mod_assign_get_user_flags", AssignGradeFunctions::flags, "assignmentids");
        functions.usual("mod_assign_get_user_mappings", AssignGradeFunctions::mappings, "assignmentids");
        functions.unusual("mod_assign_get_overrides", AssignGradeFunctions::overrides, "assignid");
    }

    /** One entry an assignment that has something; a warning for each that has nothing. */
    private static <T> void entries(Call call, List<Activity> activities, Function<Activity, Collection<T>> rowsOf, String list,
            String what, Json.Writer<T> writer) throws IOException {
        Map<Activity, Collection<T>> found = new LinkedHashMap<>();
        for (Activity activity : activities) {
            Collection<T> rows = rowsOf.apply(activity);
            if (rows.isEmpty()) {
                call.warn(Warning.nothing("assignment", activity.instance(), what));
            } else {
                found.put(activity, rows);
            }
        }
        Json json = call.json();
        json.object(() -> {
            json.list("assignments", found.entrySet(), entry -> json.object(() -> {
                json.number("assignmentid", entry.getKey().instance());
                json.list(list, entry.getValue(), writer);
            }));
            json.warnings(call.warnings());
        });
    }

    private static void grades(Call call) throws IOException {
        long since = call.arguments().whole("since", 0);
        Json json = call.json();
        entries(call, AssignSelection.readable(call, Capabilities.VIEW_ASSIGN_GRADES, Capabilities.GRADE_ASSIGN),
                activity -> call.site().assign(activity).currentGrades().stream()
                        .filter(grade -> grade.changedAt().getEpochSecond() >= since).toList(),
                "grades", "grades", grade -> json.object(() -> {
                    json.number("id", grade.id());
                    json.number("userid", grade.userId());
                    json.number("attemptnumber", grade.attempt());
                    json.time("timecreated", grade.createdAt());
                    json.time("timemodified", grade.changedAt());
                    json.number("grader", grade.grader());
                    json.text("grade", grade.value().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
                }));
    }

    private static void flags(Call call) throws IOException {
        Json json = call.json();
        entries(call, AssignSelection.readable(call, Capabilities.GRADE_ASSIGN), activity -> call.site().assign(activity).allFlags(),
                "userflags", "user flags", flags -> json.object(() -> {
                    json.number("id", flags.id());
                    json.number("userid", flags.userId());
                    json.number("locked", flags.locked() ? 1 : 0);
                    json.number("mailed", 2);
                    json.time("extensionduedate", flags.extension());
                    json.text("workflowstate", flags.workflow());
                    json.number("allocatedmarker", 0);
                }));
    }

    private static void mappings(Call call) throws IOException {
        Json json = call.json();
        entries(call, AssignSelection.readable(call, Capabilities.GRADE_ASSIGN),
                activity -> activity.is(Kind.Trait.BLIND) ? call.site().students(call.roomOf(activity), call.now()) : List.<Long>of(),
                "mappings", "mappings", userId -> json.object(() -> {
                    json.number("id", mapping(userId));
                    json.number("userid", userId);
                }));
    }

    /** The number behind which blind marking hides a learner. */
    static long mapping(long userId) {
        return 700_000 + userId;
    }

    private static void overrides(Call call) throws IOException {
        Activity activity = AssignSelection.require(call, Capabilities.MANAGE_OVERRIDES);
        Json json = call.json();
        json.object(() -> {
            json.list("overrides", new ArrayList<>(call.site().assign(activity).overrides()), override -> json.object(() -> {
                json.number("id", override.id());
                json.number("assignid", activity.instance());
                number(json, "userid", override.userId());
                number(json, "groupid", override.groupId());
                number(json, "sortorder", override.groupId() == null ? null : Long.valueOf(override.sortOrder()));
                json.nothing("allowsubmissionsfromdate");
                json.time("duedate", override.due());
                json.nothing("cutoffdate", "timelimit");
                json.text("reason", "");
            }));
            json.warnings(call.warnings());
        });
    }

    private static void number(Json json, String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.nothing(name);
        } else {
            json.number(name, value);
        }
    }
}
