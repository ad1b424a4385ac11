package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.Calendar;
import java.util.Arrays;
import java.util.List;

/** The organization, its buildings, roles and grading periods. None of these lists is paged. */
final class SchoolPages {

    static final long GRADING_PERIOD = 13011;
    static final long PAST_GRADING_PERIOD = 12011;

    private final Calendar calendar;
    private final Access access;

    SchoolPages(Calendar calendar, Access access) {
        this.calendar = calendar;
        this.access = access;
    }

    void addTo(Router router) {
        router.get("schools", call -> list("school", List.of(school(call))));
        router.get("schools/:school/buildings", call -> {
            requireSchool(call);
            return list("building", Arrays.stream(Building.values()).filter(access::sees).map(building -> building(call, building)).toList());
        });
        router.get("schools/:school/**", call -> {
            requireSchool(call);
            return Answer.of(school(call));
        });
        router.get("roles", this::roles);
        router.get("gradingperiods", this::gradingPeriods);
    }

    private static Answer list(String key, List<ObjectNode> rows) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray(key).addAll(rows);
        return Answer.of(answer.put("total", rows.size()));
    }

    private static void requireSchool(Call call) {
        if (call.id("school") != Building.ORGANIZATION) {
            throw Refused.notFound();
        }
    }

    private static ObjectNode school(Call call) {
        ObjectNode school = JsonNodeFactory.instance.objectNode();
        school.put("id", String.valueOf(Building.ORGANIZATION)).put("title", "Grand Bend ISD").put("city", "Grand Bend").put("country", "US");
        school.putObject("links").put("self", call.insecureLink("/schools/" + Building.ORGANIZATION));
        return school;
    }

    private static ObjectNode building(Call call, Building building) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", String.valueOf(building.id())).put("title", building.title()).put("building_code", building.code());
        row.putObject("links").put("self", call.insecureLink("/schools/" + building.id()));
        return row;
    }

    private Answer roles(Call call) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode roles = answer.putArray("role");
        ArrayNode ofBuildings = answer.putArray("building_role");
        for (Role role : Role.values()) {
            ObjectNode row = (role.isOfBuilding() ? ofBuildings : roles).addObject();
            row.put("id", String.valueOf(role.id())).put("title", role.title()).put("faculty", role.isFaculty() ? 1 : 0);
            row.put("role_type", role.isOfBuilding() ? 2 : 1).putObject("links").put("self", call.insecureLink("/roles/" + role.id()));
        }
        return Answer.of(answer);
    }

    private Answer gradingPeriods(Call call) {
        access.require(Permission.GRADING_PERIODS);
        int year = calendar.schoolYear();
        return list("gradingperiods", List.of(period(PAST_GRADING_PERIOD, year - 1, "0"), period(GRADING_PERIOD, year, "1")));
    }

    private ObjectNode period(long id, int schoolYear, String active) {
        ObjectNode period = JsonNodeFactory.instance.objectNode();
        period.put("id", id).put("title", (schoolYear - 1) + "-" + schoolYear);
        return period.put("start", calendar.firstDay(schoolYear).toString()).put("end", calendar.lastDay(schoolYear).toString()).put("active", active);
    }
}
