package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The latest submissions of assignments, those of teams and of their members side by side. */
final class SubmissionFunctions {

    /** Moodle promises none. */
    private static final Comparator<Attempt> NO_ORDER = Comparator.comparingLong(row -> row.id() * 37 % 101);

    SubmissionFunctions(Functions functions) {
        functions.usual("mod_assign_get_submissions", SubmissionFunctions::submissions, "assignmentids", "status", "since", "before");
    }

    private static void submissions(Call call) throws IOException {
        List<Activity> activities = AssignSelection.readable(call, Capabilities.VIEW_ASSIGN_GRADES, Capabilities.GRADE_ASSIGN);
        Map<Activity, List<Attempt>> rows = new LinkedHashMap<>();
        for (Activity activity : activities) {
            List<Attempt> found = call.site().assign(activity).latest().stream().filter(row -> asked(call, row)).sorted(NO_ORDER).toList();
            if (found.isEmpty()) {
                call.warn(Warning.nothing("module", activity.instance(), "submissions"));
            }
            CourseRoom room = call.roomOf(activity);
            rows.put(activity, found.stream().filter(row -> row.userId() == 0 || canSee(call, room, row.userId())).toList());
        }
        Json json = call.json();
        json.object(() -> {
            json.list("assignments", rows.entrySet(), entry -> json.object(() -> {
                json.number("assignmentid", entry.getKey().instance());
                json.list("submissions", entry.getValue(), row -> json.object(() -> row(call, entry.getKey(), row)));
            }));
            json.warnings(call.warnings());
        });
    }

    /** Filters choose among the latest attempts: an older one never steps in. */
    private static boolean asked(Call call, Attempt row) {
        String status = call.arguments().text("status", "");
        long since = call.arguments().whole("since", 0);
        long before = call.arguments().whole("before", 0);
        long changed = row.changedAt().getEpochSecond();
        return (status.isEmpty() || status.equals(word(row))) && changed >= since && (before == 0 || changed <= before);
    }

    /** Learners who are no longer enrolled vanish, and suspended ones for those who may not see them. */
    static boolean canSee(Call call, CourseRoom room, long userId) {
        Enrolment enrolment = room.enrolment(userId);
        return enrolment != null && (enrolment.activeAt(call.now()) || call.may(Capabilities.VIEW_SUSPENDED, room));
    }

    static void row(Call call, Activity activity, Attempt row) throws IOException {
        Json json = call.json();
        json.number("id", row.id());
        json.number("userid", row.userId());
        json.number("attemptnumber", row.number());
        json.time("timecreated", row.createdAt());
        json.time("timemodified", row.changedAt());
        json.nothing("timestarted");
        json.text("status", word(row));
        json.number("groupid", row.groupId());
        plugins(call, activity, row);
        json.text("gradingstatus", gradingStatus(call.site(), activity, row));
    }

    private static void plugins(Call call, Activity activity, Attempt row) throws IOException {
        Json json = call.json();
        List<String> plugins = List.of("onlinetext", "file", "comments");
        json.list("plugins", plugins.stream().filter(plugin -> enabled(activity, plugin)).toList(), plugin -> json.object(() -> {
            json.text("type", plugin);
            switch (plugin) {
                case "onlinetext" -> {
                    json.text("name", "Online text");
                    json.list("fileareas", List.of("submissions_onlinetext"), area -> json.object(() -> {
                        json.text("area", area);
                        json.emptyLists("files");
                    }));
                    json.list("editorfields", List.of("onlinetext"), field -> json.object(() -> {
                        json.text("name", field);
                        json.text("description", "Online text submissions");
                        json.text("text", row.text().isEmpty() ? "" : "<p>" + row.text() + "</p>");
                        json.number("format", row.text().isEmpty() ? 0 : 1);
                    }));
                }
                case "file" -> {
                    json.text("name", "File submissions");
                    json.list("fileareas", List.of("submission_files"), area -> json.object(() -> {
                        json.text("area", area);
                        json.list("files", row.text().isEmpty() ? List.of() : List.of("work.pdf"), file -> json.object(() -> file(call, activity, row, file)));
                    }));
                }
                default -> json.text("name", "Submission comments");
            }
        }));
    }

    private static void file(Call call, Activity activity, Attempt row, String name) throws IOException {
        Json json = call.json();
        json.text("filename", name);
        json.text("filepath", "/");
        json.number("filesize", row.text().length());
        json.text("fileurl", call.siteAddress() + "/webservice/pluginfile.php/" + (activity.cmid() + 1_000)
                + "/assignsubmission_file/submission_files/" + row.id() + "/" + name);
        json.time("timemodified", row.changedAt());
        json.text("mimetype", "application/pdf");
        json.flag("isexternalfile", false);
        json.text("icon", "f/pdf");
    }

    private static boolean enabled(Activity activity, String plugin) {
        return switch (plugin) {
            case "onlinetext" -> activity.is(Trait.ONLINE_TEXT);
            case "file" -> activity.is(Trait.FILE);
            default -> true;
        };
    }

    /** For the row of a team Moodle looks at the caller instead, who has no grade. */
    static String gradingStatus(Site site, Activity activity, Attempt row) {
        AssignWork work = site.assign(activity);
        if (activity.is(Trait.WORKFLOW)) {
            UserFlags flags = work.keptFlags(row.userId());
            return flags == null || flags.workflow().isEmpty() ? "notmarked" : flags.workflow();
        }
        AssignGrade grade = row.userId() == 0 ? null : work.current(row.userId());
        return grade != null && grade.given() ? "graded" : "notgraded";
    }

    static String word(Attempt row) {
        return row.state().name().toLowerCase(Locale.ROOT);
    }
}
