package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The course page: its sections and the modules in them. */
final class ContentFunctions {

    private static final List<String> TITLES = List.of("General", "Assignments", "Discussions", "Quizzes", "More");

    private record Dated(String label, String id, Instant at) {}

    ContentFunctions(Functions functions) {
        functions.usual("core_course_get_contents", ContentFunctions::contents, "courseid", "options");
    }

    private static void contents(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        Map<String, String> options = call.arguments().options("options");
        Map<Integer, List<Activity>> bySection = room.modules().stream().filter(call::canSee).filter(module -> wanted(module, options))
                .collect(Collectors.groupingBy(module -> section(module.kind())));
        Json json = call.json();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < TITLES.size(); number++) {
            numbers.add(number);
        }
        json.list(numbers, number -> json.object(() -> {
            json.number("id", room.course().id() * 10 + number);
            json.text("name", TITLES.get(number));
            json.number("visible", 1);
            json.text("summary", "");
            json.number("summaryformat", 1);
            json.number("section", number);
            json.number("hiddenbynumsections", 0);
            json.flag("uservisible", true);
            json.nothing("component", "itemid");
            List<Activity> modules = options.getOrDefault("excludemodules", "0").equals("1") ? List.of() : bySection.getOrDefault(number, List.of());
            json.list("modules", modules, module -> json.object(() -> module(call, module)));
        }));
    }

    private static boolean wanted(Activity module, Map<String, String> options) {
        return options.getOrDefault("modname", module.kind().module()).equals(module.kind().module())
                && options.getOrDefault("cmid", options.getOrDefault("modid", String.valueOf(module.cmid()))).equals(String.valueOf(module.cmid()));
    }

    static int section(Kind kind) {
        return switch (kind.type()) {
            case PAGE -> 0;
            case ASSIGN -> 1;
            case FORUM -> 2;
            case QUIZ -> 3;
            case LESSON, H5PACTIVITY, SCORM, GRADE -> 4;
        };
    }

    private static void module(Call call, Activity module) throws IOException {
        Json json = call.json();
        String name = module.kind().module();
        json.number("id", module.cmid());
        json.text("url", call.siteAddress() + "/mod/" + name + "/view.php?id=" + module.cmid());
        json.text("name", Json.escaped(module.name()));
        json.number("instance", module.instance());
        json.number("contextid", module.cmid() + 1_000);
        json.number("visible", module.visible() ? 1 : 0);
        json.flag("uservisible", true);
        json.number("visibleoncoursepage", module.onCoursePage() ? 1 : 0);
        json.text("modicon", call.siteAddress() + "/theme/image.php/boost/" + name + "/1/monologo?filtericon=1");
        json.text("modname", name);
        json.text("purpose", name.equals("page") ? "content" : name.equals("forum") ? "collaboration" : "assessment");
        json.flag("branded", false);
        json.text("modplural", name);
        json.text("availability", availability(module));
        json.number("indent", 0);
        json.text("onclick", "");
        json.nothing("afterlink");
        json.text("customdata", "\"\"");
        json.flag("noviewlink", false);
        json.number("completion", 0);
        json.number("downloadcontent", 1);
        json.list("dates", dates(module, call.now()), date -> json.object(() -> {
            json.text("label", date.label());
            json.time("timestamp", date.at());
            json.text("dataid", date.id());
        }));
        json.number("groupmode", 0);
    }

    private static @Nullable String availability(Activity module) {
        if (module.groups().isEmpty()) {
            return null;
        }
        return module.groups().stream().sorted().map(group -> "{\"type\":\"group\",\"id\":" + group + "}")
                .collect(Collectors.joining(",", "{\"op\":\"&\",\"c\":[", "],\"showc\":[true]}"));
    }

    private static List<Dated> dates(Activity module, Instant now) {
        Map<String, @Nullable Instant> set = new LinkedHashMap<>();
        switch (module.kind().type()) {
            case ASSIGN -> {
                set.put("allowsubmissionsfromdate", module.opens());
                set.put("duedate", module.due());
            }
            case QUIZ -> {
                set.put("timeopen", module.opens());
                set.put("timeclose", module.due());
            }
            case FORUM -> set.put("duedate", module.due());
            case LESSON -> {
                set.put("available", module.opens());
                set.put("deadline", module.due());
            }
            case SCORM -> {
                set.put("timeopen", module.opens());
                set.put("timeclose", module.due());
            }
            case H5PACTIVITY, PAGE, GRADE -> { }
        }
        List<Dated> dates = new ArrayList<>();
        set.forEach((id, at) -> {
            if (at != null) {
                dates.add(new Dated(label(id, at.isAfter(now)), id, at));
            }
        });
        return dates;
    }

    private static String label(String id, boolean ahead) {
        return switch (id) {
            case "timeclose" -> ahead ? "Closes:" : "Closed:";
            case "duedate", "deadline" -> "Due:";
            default -> ahead ? "Opens:" : "Opened:";
        };
    }
}
