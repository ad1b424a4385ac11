package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** People: of a course, or by what identifies them. */
final class UserFunctions {

    private static final Set<String> OPTIONS = Set.of("withcapability", "groupid", "onlyactive", "onlysuspended", "userfields", "limitfrom",
            "limitnumber", "sortby", "sortdirection");

    UserFunctions(Functions functions) {
        functions.usual("core_enrol_get_enrolled_users", UserFunctions::enrolled, "courseid", "options");
        functions.usual("core_user_get_users_by_field", UserFunctions::byField, "field", "values");
    }

    private static void enrolled(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        call.require(Capabilities.VIEW_PARTICIPANTS, room);
        Map<String, String> options = call.arguments().options("options");
        refuse(call, room, options);
        Json json = call.json();
        if (room.course().separateGroups() && !call.may(Capabilities.ALL_GROUPS, room)) {
            json.list(List.of(), nothing -> { });
            return;
        }
        Stream<Account> found = room.enrolments().stream().filter(enrolment -> wanted(room, enrolment, options, call.now()))
                .map(enrolment -> call.site().account(enrolment.userId())).filter(Objects::nonNull)
                .sorted(order(options)).skip(whole(options, "limitfrom"));
        long most = whole(options, "limitnumber");
        UserJson users = new UserJson(call);
        json.list(found.limit(most == 0 ? Long.MAX_VALUE : most).toList(), account -> users.enrolled(room, account, options));
    }

    private static void refuse(Call call, CourseRoom room, Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!OPTIONS.contains(name)) {
                throw Refusal.invalidParameter("options => Invalid option " + name);
            }
        }
        if (options.containsKey("withcapability")) {
            call.require(Capabilities.REVIEW_ROLES, room);
        }
        if (flag(options, "onlyactive") || flag(options, "onlysuspended")) {
            call.require(Capabilities.REVIEW_ENROLMENTS, room);
        }
        if (flag(options, "onlyactive") && flag(options, "onlysuspended")) {
            throw Refusal.moodle("bothactiveandsuspended", "You can not set onlyactive and onlysuspended at once");
        }
    }

    /** Whoever may hand in or be graded is a student here. */
    private static boolean wanted(CourseRoom room, Enrolment enrolment, Map<String, String> options, Instant now) {
        long group = whole(options, "groupid");
        return (!flag(options, "onlyactive") || enrolment.activeAt(now))
                && (!flag(options, "onlysuspended") || !enrolment.activeAt(now))
                && (group == 0 || room.members(group).contains(enrolment.userId()))
                && (options.getOrDefault("withcapability", "").isEmpty() || enrolment.student());
    }

    private static Comparator<Account> order(Map<String, String> options) {
        Comparator<Account> order = switch (options.getOrDefault("sortby", "id").toLowerCase(Locale.ROOT)) {
            case "firstname" -> Comparator.comparing(Account::firstName);
            case "lastname", "siteorder" -> Comparator.comparing(Account::lastName).thenComparing(Account::firstName);
            case "id" -> Comparator.comparingLong(Account::id);
            default -> throw Refusal.invalidParameter("options => sortby");
        };
        return options.getOrDefault("sortdirection", "ASC").equalsIgnoreCase("DESC") ? order.reversed() : order;
    }

    private static void byField(Call call) throws IOException {
        String field = call.arguments().text("field", "");
        Stream<Account> found = call.arguments().texts("values").stream().flatMap(value -> switch (field) {
            case "id" -> Stream.of(value).filter(text -> text.matches("\\d{1,18}")).map(text -> call.site().account(Long.parseLong(text)));
            case "idnumber" -> call.site().withIdNumber(value).stream().map(call.site()::account);
            case "username", "email" -> call.site().accounts().stream()
                    .filter(account -> (field.equals("email") ? account.email() : account.username()).equalsIgnoreCase(value));
            default -> throw Refusal.invalidParameter("Invalid field name");
        });
        UserJson users = new UserJson(call);
        call.json().list(found.filter(Objects::nonNull).distinct().toList(), users::alone);
    }

    private static boolean flag(Map<String, String> options, String name) {
        return options.getOrDefault(name, "0").equals("1");
    }

    private static long whole(Map<String, String> options, String name) {
        try {
            return Long.parseLong(options.getOrDefault(name, "0"));
        } catch (NumberFormatException notWhole) {
            throw Refusal.invalidParameter("options => " + name);
        }
    }
}
