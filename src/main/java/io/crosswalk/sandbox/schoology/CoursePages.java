package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.Pages.Form;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.List;
import java.util.Objects;

/** Courses, and sections by course, SIS code or person. Sections of past grading periods are left out unless they are asked for. */
final class CoursePages {

    private static final int MOST_CODES = 50;
    /** Its being there is enough, whatever its value. */
    private static final String INCLUDE_PAST = "include_past";

    private final Campus campus;
    private final Access access;
    private final Pages pages;

    CoursePages(Campus campus, Access access, Pages pages) {
        this.campus = campus;
        this.access = access;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.get("courses", this::courses);
        router.getAlsoInBatches("courses/:course/sections", this::sectionsOfCourse);
        router.getAlsoInBatches("courses/:course", call -> Answer.of(course(course(call))));
        router.get("sections", this::sectionsOfCodes);
        router.getAlsoInBatches("sections/ext/:code", this::sectionOfCode);
        router.getAlsoInBatches("users/:user/sections", this::sectionsOfUser);
    }

    private Answer courses(Call call) {
        access.require(Permission.COURSES);
        String building = call.query().get("building_id");
        List<ClassCourse> all = campus.courses();
        if (building != null || !access.sees(Building.NORTH_CAMPUS)) {
            all = all.stream().filter(course -> access.sees(course.building())
                    && (building == null || building.equals(String.valueOf(course.building().id())))).toList();
        }
        return Answer.of(pages.page(call, Form.of("course", Total.TEXT), all, CoursePages::course));
    }

    private ClassCourse course(Call call) {
        access.require(Permission.COURSES);
        ClassCourse course = campus.course(call.id("course"));
        if (course == null) {
            throw Refused.notFound();
        }
        if (!access.sees(course.building())) {
            throw Refused.forbidden();
        }
        return course;
    }

    private Answer sectionsOfCourse(Call call) {
        return list(call, campus.sectionsOf(course(call).id()));
    }

    private Answer sectionsOfCodes(Call call) {
        List<String> codes = call.query().list("section_school_codes");
        if (codes.isEmpty() || codes.size() > MOST_CODES) {
            throw Refused.badRequest("section_school_codes needs one to " + MOST_CODES + " codes");
        }
        return list(call, codes.stream().distinct().map(campus::sectionOfCode).filter(Objects::nonNull).toList());
    }

    private Answer sectionOfCode(Call call) {
        ClassSection section = campus.sectionOfCode(call.name("code"));
        if (section == null || section.schoolCode().isEmpty()) {
            throw Refused.notFound();
        }
        return Answer.of(SectionJson.write(section, Objects.requireNonNull(campus.course(section.courseId()))));
    }

    private Answer sectionsOfUser(Call call) {
        return list(call, campus.sectionsWith(call.id("user")));
    }

    private Answer list(Call call, List<ClassSection> sections) {
        List<ClassSection> all = sections.stream()
                .filter(section -> call.query().has(INCLUDE_PAST) || !section.past())
                .filter(section -> access.sees(Objects.requireNonNull(campus.course(section.courseId())).building()))
                .toList();
        return Answer.of(pages.page(call, Form.of("section", Total.TEXT), all,
                section -> SectionJson.write(section, Objects.requireNonNull(campus.course(section.courseId())))));
    }

    private static ObjectNode course(ClassCourse course) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", course.id()).put("title", course.title()).put("course_code", course.code()).put("department", "").put("description", "");
        row.put("credits", 0).put("subject_area", 3).put("grade_level_range_start", 11).put("grade_level_range_end", 14);
        return row.put("synced", course.code().isEmpty() ? 0 : 1).put("building_id", String.valueOf(course.building().id()));
    }
}
