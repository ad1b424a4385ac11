package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

final class GroupFunctions {

    GroupFunctions(Functions functions) {
        functions.usual("core_group_get_course_groups", GroupFunctions::groups, "courseid");
        functions.usual("core_group_get_group_members", GroupFunctions::members, "groupids");
    }

    private static void groups(Call call) throws IOException {
        CourseRoom room = call.room(call.arguments().whole("courseid"));
        boolean all = !room.course().separateGroups() || call.may(Capabilities.ALL_GROUPS, room);
        Collection<Group> groups = all ? room.groups() : List.of();
        Json json = call.json();
        json.list(groups, group -> json.object(() -> {
            json.number("id", group.id());
            json.number("courseid", group.courseId());
            json.text("name", Json.escaped(group.name()));
            json.text("description", "");
            json.number("descriptionformat", 1);
            json.nothing("enrolmentkey");
            json.text("idnumber", group.idNumber());
            json.number("visibility", 0);
            json.flag("participation", true);
        }));
    }

    private static void members(Call call) throws IOException {
        List<Long> ids = call.arguments().wholes("groupids");
        for (long id : ids) {
            CourseRoom room = call.site().roomOfGroup(id);
            if (room == null) {
                throw Refusal.noRecord("groups");
            }
            call.room(room.course().id());
        }
        Json json = call.json();
        json.list(ids, id -> json.object(() -> {
            json.number("groupid", id);
            CourseRoom room = call.site().roomOfGroup(id);
            json.numbers("userids", room == null ? List.of() : room.members(id));
        }));
    }
}
