package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a section. */
final class SectionJson {

    private SectionJson() {}

    static ObjectNode write(ClassSection section, ClassCourse course) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", String.valueOf(section.id())).put("course_title", course.title()).put("course_code", course.code());
        row.put("course_id", String.valueOf(course.id())).put("school_id", String.valueOf(Building.ORGANIZATION));
        row.put("building_id", String.valueOf(course.building().id())).put("section_title", section.title()).put("section_code", "");
        row.put("section_school_code", section.schoolCode()).put("synced", section.schoolCode().isEmpty() ? "0" : "1");
        row.put("active", section.active() ? 1 : 0).put("description", "");
        row.putArray("grading_periods").add(section.past() ? SchoolPages.PAST_GRADING_PERIOD : SchoolPages.GRADING_PERIOD);
        row.putArray("meeting_days").add("");
        row.put("start_time", "").put("end_time", "").put("location", "");
        row.putObject("options").put("weighted_grading_categories", "0");
        row.put("admin", 1);
        if (section.parentId() != null) {
            row.put("parent_id", String.valueOf(section.parentId()));
        }
        return row;
    }
}
