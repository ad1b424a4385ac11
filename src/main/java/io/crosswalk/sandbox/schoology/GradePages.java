package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Grades of a section, of a person. Released or not does not show in them; removed ones are just not there. */
final class GradePages {

    private final VisibleSections sections;
    private final Pages pages;

    GradePages(VisibleSections sections, Pages pages) {
        this.sections = sections;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.getAlsoInBatches("sections/:section/grades", this::ofSection);
        router.get("users/:user/grades", this::ofUser);
    }

    private Answer ofSection(Call call) {
        ClassSection section = sections.section(call, Permission.GRADES);
        List<String> enrollments = call.query().list("enrollment_id");
        List<String> items = call.query().list("assignment_id");
        List<GradeRow> all = rows(section, call.query().seconds("timestamp", 0))
                .filter(row -> enrollments.isEmpty() || enrollments.contains(String.valueOf(row.enrollment().id())))
                .filter(row -> items.isEmpty() || items.contains(String.valueOf(row.item().gradeItemId())))
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<GradeRow> page = pages.cut(call, answer, "grade", all);
        if (page.isEmpty()) {
            answer.putNull("grades");
        } else {
            putGrades(call, section, page, answer.putObject("grades"));
        }
        answer.putArray("period").addObject()
                .put("period_id", "p" + SchoolPages.GRADING_PERIOD).put("period_title", "Year").put("weight", "100.00");
        ArrayNode finals = answer.putArray("final_grade");
        page.stream().map(GradeRow::enrollment).distinct().forEach(enrollment -> {
            ObjectNode row = finals.addObject().put("enrollment_id", String.valueOf(enrollment.id()));
            row.putArray("period").addObject().put("period_id", "final").putNull("grade").put("comment", "").putNull("comment_status");
            row.put("scale_id", 0);
        });
        return Answer.of(answer);
    }

    private void putGrades(Call call, ClassSection section, List<GradeRow> page, ObjectNode grades) {
        if (page.size() == 1 && section.id() == Showcase.SINGLE_SECTION) {
            grades.set("grade", page.get(0).write(call));
        } else {
            page.forEach(row -> grades.withArray("grade").add(row.write(call)));
        }
    }

    private Stream<GradeRow> rows(ClassSection section, long since) {
        return section.items().stream().filter(sections::shows).flatMap(item -> section.enrollments().stream()
                .filter(enrollment -> sections.access().seesGradesOf(enrollment.uid()))
                .map(enrollment -> GradeRow.of(section, item, enrollment))
                .filter(Objects::nonNull)
                .filter(row -> row.grade().at().getEpochSecond() >= since));
    }

    /** Without a section this tenant refuses. */
    private Answer ofUser(Call call) {
        sections.access().require(Permission.GRADES);
        long uid = call.id("user");
        String sectionId = call.query().get("section_id");
        ClassSection section = sectionId == null || !sectionId.matches("\\d{1,18}") ? null : sections.campus().section(Long.parseLong(sectionId));
        if (section == null || !sections.access().seesGradesOf(uid) || !sections.access().sees(sections.course(section).building())) {
            throw Refused.forbidden();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode row = answer.putArray("section").addObject().put("section_id", String.valueOf(section.id()));
        ArrayNode assignments = row.putArray("period").addObject().put("period_id", "p" + SchoolPages.GRADING_PERIOD).putArray("assignment");
        rows(section, call.query().seconds("timestamp", 0)).filter(grade -> grade.enrollment().uid() == uid).forEach(grade -> assignments.add(grade.write(call)));
        answer.putObject("links").put("self", call.insecureLink(call.path()));
        return Answer.of(answer);
    }
}
