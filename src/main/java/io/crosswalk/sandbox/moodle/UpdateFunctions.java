package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed in a course since a time: strictly later ones, of settings, submissions, attempts, grades and discussions, and of nothing else. */
final class UpdateFunctions {

    /** @param at null where ids are told instead */
    private record Update(String name, @Nullable Instant at, List<Long> ids) {}

    UpdateFunctions(Functions functions) {
        functions.usual("core_course_get_updates_since", UpdateFunctions::since, "courseid", "since", "filter");
        functions.usual("core_course_check_updates", UpdateFunctions::check, "courseid", "tocheck", "filter");
    }

    private static void since(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        long since = call.arguments().whole("since");
        Map<Activity, Long> asked = new LinkedHashMap<>();
        room.modules().stream().filter(call::canSee).forEach(module -> asked.put(module, since));
        answer(call, room, asked);
    }

    private static void check(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        Map<Activity, Long> asked = new LinkedHashMap<>();
        call.arguments().elements("tocheck").forEach(element -> {
            long cmid = Arguments.number("tocheck", element.get("id"));
            Activity module = room.activity(cmid);
            if (module == null || !call.canSee(module)) {
                call.warn(new Warning("module", cmid, "cmidnotincourse", "This module id does not exist or does not belong to the course"));
            } else {
                asked.put(module, Arguments.number("tocheck", element.get("since")));
            }
        });
        answer(call, room, asked);
    }

    private static void answer(Call call, CourseRoom room, Map<Activity, Long> asked) throws IOException {
        Set<String> filter = new TreeSet<>(call.arguments().texts("filter"));
        Map<Activity, List<Update>> changed = new LinkedHashMap<>();
        asked.forEach((module, since) -> {
            List<Update> updates = updates(call, room, module, since).stream()
                    .filter(update -> filter.isEmpty() || filter.contains(update.name()))
                    .filter(update -> update.at() != null || !update.ids().isEmpty()).toList();
            if (!updates.isEmpty()) {
                changed.put(module, updates);
            }
        });
        Json json = call.json();
        json.object(() -> {
            json.list("instances", changed.entrySet(), entry -> json.object(() -> {
                json.text("contextlevel", "module");
                json.number("id", entry.getKey().cmid());
                json.list("updates", entry.getValue(), update -> json.object(() -> {
                    json.text("name", update.name());
                    if (update.at() == null) {
                        json.numbers("itemids", update.ids());
                    } else {
                        json.time("timeupdated", update.at());
                    }
                }));
            }));
            json.warnings(call.warnings());
        });
    }

    private static List<Update> updates(Call call, CourseRoom room, Activity module, long since) {
        List<Update> updates = new ArrayList<>();
        if (later(module.changedAt(), since)) {
            updates.add(new Update("configuration", module.changedAt(), List.of()));
        }
        switch (module.kind().type()) {
            case ASSIGN -> {
                if (call.may(Capabilities.VIEW_ASSIGN_GRADES, room)) {
                    AssignWork work = call.site().assign(module);
                    updates.add(new Update("usersubmissions", null, work.allAttempts().stream()
                            .filter(row -> later(row.createdAt(), since) || later(row.changedAt(), since)).map(Attempt::id).toList()));
                    updates.add(new Update("usergrades", null, work.allGrades().stream()
                            .filter(row -> later(row.createdAt(), since) || later(row.changedAt(), since)).map(AssignGrade::id).toList()));
                }
            }
            case QUIZ -> {
                if (call.may(Capabilities.VIEW_QUIZ_REPORTS, room)) {
                    List<QuizAttempt> rows = call.site().quiz(module).all().stream().filter(row -> later(row.changedAt(), since)).toList();
                    updates.add(new Update("userattempts", null, rows.stream().map(QuizAttempt::id).toList()));
                    updates.add(new Update("usergrades", null, rows.stream().filter(row -> row.marks() != null).map(QuizAttempt::id).toList()));
                }
            }
            case FORUM -> updates.add(new Update("discussions", null, call.site().forum(module).discussions().entrySet().stream()
                    .filter(entry -> later(entry.getValue().get(entry.getValue().size() - 1).at(), since)).map(Map.Entry::getKey).toList()));
            case LESSON, H5PACTIVITY, SCORM, PAGE, GRADE -> { }
        }
        return updates;
    }

    private static boolean later(Instant at, long since) {
        return at.getEpochSecond() > since;
    }
}
