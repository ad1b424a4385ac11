package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists of courses. Without the capability to update a course, its idnumber and times are absent though it is listed. */
final class CourseFunctions {

    /** The site's own page, which is a course to Moodle, and in every list. */
    static final long FRONT_PAGE = 1;

    CourseFunctions(Functions functions) {
        functions.usual("core_course_get_courses", CourseFunctions::courses, "options");
        functions.usual("core_course_get_courses_by_field", CourseFunctions::byField, "field", "value");
        functions.usual("core_course_search_courses", CourseFunctions::search, "criterianame", "criteriavalue", "page", "perpage",
                "requiredcapabilities", "limittoenrolled", "onlywithcompletion");
    }

    private static void courses(Call call) throws IOException {
        List<Long> ids = call.arguments().has("options")
                ? call.arguments().inside("options").wholes("ids")
                : List.of();
        List<CourseRoom> rooms = visible(call).filter(room -> ids.isEmpty() || ids.contains(room.course().id())).toList();
        call.json().list(rooms, room -> call.json().object(() -> plain(call, room)));
    }

    private static void byField(Call call) throws IOException {
        String field = call.arguments().text("field", "");
        String value = call.arguments().text("value", "");
        Stream<CourseRoom> found = switch (field) {
            case "" -> visible(call);
            case "id" -> byIds(call, value);
            case "ids" -> Arrays.stream(value.split(",")).flatMap(id -> byIds(call, id.strip()));
            case "shortname" -> visible(call).filter(room -> room.course().shortName().equals(value));
            case "idnumber" -> visible(call).filter(room -> room.course().idNumber().equals(value));
            case "category" -> visible(call).filter(room -> String.valueOf(room.course().categoryId()).equals(value));
            default -> throw Refusal.invalidParameter("Invalid field name");
        };
        Json json = call.json();
        List<CourseRoom> rooms = found.toList();
        json.object(() -> {
            json.list("courses", rooms, room -> json.object(() -> summary(call, room)));
            json.warnings(call.warnings());
        });
    }

    private static void search(Call call) throws IOException {
        String wanted = call.arguments().text("criteriavalue", "");
        List<CourseRoom> found = visible(call).filter(room -> room.course().fullName().contains(wanted)).toList();
        long perPage = call.arguments().whole("perpage", 0);
        long skip = perPage == 0 ? 0 : perPage * call.arguments().whole("page", 0);
        List<CourseRoom> page = found.stream().skip(skip).limit(perPage == 0 ? Long.MAX_VALUE : perPage).toList();
        Json json = call.json();
        json.object(() -> {
            json.number("total", found.size());
            json.list("courses", page, room -> json.object(() -> names(call, room)));
            json.warnings(call.warnings());
        });
    }

    private static Stream<CourseRoom> byIds(Call call, String id) {
        return Stream.of(id).filter(text -> text.matches("\\d{1,18}")).map(text -> call.site().room(Long.parseLong(text)))
                .filter(Objects::nonNull).filter(room -> listed(call, room));
    }

    private static Stream<CourseRoom> visible(Call call) {
        return call.site().rooms().stream().filter(room -> listed(call, room));
    }

    private static boolean listed(Call call, CourseRoom room) {
        return room.course().visible() || call.may(Capabilities.VIEW_HIDDEN_COURSES, room);
    }

    private static void names(Call call, CourseRoom room) throws IOException {
        Json json = call.json();
        Course course = room.course();
        json.number("id", course.id());
        json.text("fullname", Json.escaped(course.fullName()));
        json.text("displayname", Json.escaped(course.fullName()));
        json.text("shortname", Json.escaped(course.shortName()));
        json.text("courseimage", call.siteAddress() + "/pluginfile.php/" + course.id() + "/course/generated/course.svg");
        json.number("categoryid", course.categoryId());
        json.text("categoryname", category(call, course));
        json.number("sortorder", course.id() * 10);
        json.text("summary", "");
        json.number("summaryformat", 1);
        json.emptyLists("summaryfiles", "overviewfiles");
        json.flag("showactivitydates", true);
        json.nothing("showcompletionconditions");
        json.list("contacts", teachers(call, room), teacher -> json.object(() -> {
            json.number("id", teacher.id());
            json.text("fullname", teacher.fullName());
        }));
        json.list("enrollmentmethods", List.of("manual"), method -> json.textElement(method));
    }

    private static void summary(Call call, CourseRoom room) throws IOException {
        names(call, room);
        if (call.may(Capabilities.UPDATE_COURSE, room)) {
            Json json = call.json();
            Course course = room.course();
            json.text("idnumber", course.idNumber());
            json.text("format", course.id() == FRONT_PAGE ? "site" : "topics");
            numbers(json, Map.of("showgrades", 1, "newsitems", 5));
            dates(json, course);
            numbers(json, Map.of("maxbytes", 0, "showreports", 0));
            visibility(json, course);
            json.text("theme", "");
            numbers(json, Map.of("marker", 0, "legacyfiles", 0));
            json.text("calendartype", "");
            times(json, course);
            numbers(json, Map.of("requested", 0, "cacherev", 1));
            json.emptyLists("filters", "courseformatoptions");
        }
    }

    private static void plain(Call call, CourseRoom room) throws IOException {
        Json json = call.json();
        Course course = room.course();
        boolean manager = call.may(Capabilities.UPDATE_COURSE, room);
        json.number("id", course.id());
        json.text("shortname", Json.escaped(course.shortName()));
        json.number("categoryid", course.categoryId());
        if (manager) {
            json.number("categorysortorder", course.id() * 10);
        }
        json.text("fullname", Json.escaped(course.fullName()));
        json.text("displayname", Json.escaped(course.fullName()));
        if (manager) {
            json.text("idnumber", course.idNumber());
        }
        json.text("summary", "");
        json.number("summaryformat", 1);
        json.text("format", course.id() == FRONT_PAGE ? "site" : "topics");
        dates(json, course);
        if (manager) {
            numbers(json, Map.of("showgrades", 1, "newsitems", 5, "numsections", 4, "maxbytes", 0, "showreports", 0, "hiddensections", 1));
            visibility(json, course);
            times(json, course);
            json.text("forcetheme", "");
            json.emptyLists("courseformatoptions");
        }
        json.flag("showactivitydates", true);
        json.nothing("showcompletionconditions");
    }

    private static void visibility(Json json, Course course) throws IOException {
        json.number("visible", course.visible() ? 1 : 0);
        json.number("groupmode", course.separateGroups() ? 1 : 0);
        numbers(json, Map.of("groupmodeforce", 0, "defaultgroupingid", 0, "enablecompletion", 0, "completionnotify", 0));
        json.text("lang", "");
    }

    private static void times(Json json, Course course) throws IOException {
        json.time("timecreated", course.createdAt());
        json.time("timemodified", course.createdAt());
    }

    private static void numbers(Json json, Map<String, Integer> values) throws IOException {
        for (Map.Entry<String, Integer> value : new TreeMap<>(values).entrySet()) {
            json.number(value.getKey(), value.getValue());
        }
    }

    private static void dates(Json json, Course course) throws IOException {
        json.time("startdate", course.startsAt());
        json.time("enddate", course.endsAt());
    }

    private static String category(Call call, Course course) {
        return call.site().categories().stream().filter(category -> category.id() == course.categoryId()).findFirst()
                .map(category -> Json.escaped(category.name())).orElse("");
    }

    private static List<Account> teachers(Call call, CourseRoom room) {
        return room.enrolments().stream().filter(enrolment -> enrolment.roles().contains(Role.EDITING_TEACHER))
                .map(enrolment -> call.site().account(enrolment.userId())).filter(Objects::nonNull).toList();
    }
}
