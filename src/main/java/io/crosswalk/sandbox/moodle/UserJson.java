package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Accounts, with the fields that the caller may see. A key without a value is absent rather than empty. */
final class UserJson {

    private final Call call;
    private final Json json;

    UserJson(Call call) {
        this.call = call;
        this.json = call.json();
    }

    void enrolled(CourseRoom room, Account account, Map<String, String> options) throws IOException {
        Set<String> wanted = options.containsKey("userfields") ? Set.of(options.get("userfields").split(",")) : Set.of();
        Enrolment enrolment = Objects.requireNonNull(room.enrolment(account.id()));
        if (!call.may(Capabilities.VIEW_USER_DETAILS, room)) {
            json.object(() -> {
                json.number("id", account.id());
                json.text("fullname", account.fullName());
            });
            return;
        }
        json.object(() -> {
            identity(account, wanted, call.may(Capabilities.VIEW_ALL_USER_DETAILS, room));
            if (wants(wanted, "lastcourseaccess")) {
                json.number("lastcourseaccess", 0);
            }
            if (wants(wanted, "groups")) {
                groups(room, account);
            }
            if (wants(wanted, "roles")) {
                roles(enrolment);
            }
            if (wants(wanted, "enrolledcourses")) {
                courses(account);
            }
        });
    }

    void alone(Account account) throws IOException {
        boolean details = call.capabilities().has(Capabilities.VIEW_ALL_USER_DETAILS);
        json.object(() -> {
            identity(account, Set.of(), details);
            if (details) {
                json.text("auth", "manual");
                json.flag("suspended", account.suspended());
                json.flag("confirmed", true);
                json.text("lang", "en");
                json.text("theme", "");
                json.text("timezone", "America/Chicago");
                json.number("mailformat", 1);
                json.number("trackforums", 0);
            }
        });
    }

    void participant(CourseRoom room, Account account) throws IOException {
        identity(account, Set.of(), call.may(Capabilities.VIEW_ALL_USER_DETAILS, room));
        json.flag("suspended", account.suspended());
        json.number("trackforums", 0);
        groups(room, account);
        roles(Objects.requireNonNull(room.enrolment(account.id())));
        courses(account);
    }

    private void identity(Account account, Set<String> wanted, boolean details) throws IOException {
        json.number("id", account.id());
        if (details && wants(wanted, "username")) {
            json.text("username", account.username());
        }
        if (wants(wanted, "firstname")) {
            json.text("firstname", account.firstName());
        }
        if (wants(wanted, "lastname")) {
            json.text("lastname", account.lastName());
        }
        json.text("fullname", account.fullName());
        if (details && wants(wanted, "email")) {
            json.text("email", account.email());
        }
        if (wants(wanted, "department")) {
            json.text("department", "");
        }
        if (details && account.idNumber() != null && wants(wanted, "idnumber")) {
            json.text("idnumber", account.idNumber());
        }
        if (wants(wanted, "firstaccess")) {
            json.number("firstaccess", 0);
        }
        if (wants(wanted, "lastaccess")) {
            json.number("lastaccess", 0);
        }
        if (wants(wanted, "country")) {
            json.text("country", "US");
        }
        if (wants(wanted, "profileimageurl")) {
            json.text("profileimageurlsmall", call.siteAddress() + "/theme/image.php/boost/core/1/u/f2");
            json.text("profileimageurl", call.siteAddress() + "/theme/image.php/boost/core/1/u/f1");
        }
    }

    /** Absent for one who is in none. */
    private void groups(CourseRoom room, Account account) throws IOException {
        List<Group> groups = room.groups().stream().filter(group -> room.members(group.id()).contains(account.id())).toList();
        if (!groups.isEmpty()) {
            json.list("groups", groups, group -> json.object(() -> {
                json.number("id", group.id());
                json.text("name", Json.escaped(group.name()));
                json.text("description", "");
                json.number("descriptionformat", 1);
            }));
        }
    }

    private void roles(Enrolment enrolment) throws IOException {
        json.list("roles", enrolment.roles(), role -> json.object(() -> {
            json.number("roleid", role.id());
            json.text("name", "");
            json.text("shortname", role.shortName());
            json.number("sortorder", 0);
        }));
    }

    private void courses(Account account) throws IOException {
        List<Course> courses = call.site().coursesOf(account.id()).stream().map(call.site()::room).filter(Objects::nonNull)
                .map(CourseRoom::course).toList();
        json.list("enrolledcourses", courses, course -> json.object(() -> {
            json.number("id", course.id());
            json.text("fullname", Json.escaped(course.fullName()));
            json.text("shortname", Json.escaped(course.shortName()));
        }));
    }

    private static boolean wants(Set<String> wanted, String field) {
        return wanted.isEmpty() || wanted.contains(field);
    }
}
