package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One grade as the interface has it: by enrollment, not by person. */
record GradeRow(ClassSection section, GradeItem item, SectionEnrollment enrollment, Grade grade) {

    /** Null where nothing was entered. */
    static @Nullable GradeRow of(ClassSection section, GradeItem item, SectionEnrollment enrollment) {
        Grade grade = section.work(item, enrollment.uid()).grade();
        return grade == null ? null : new GradeRow(section, item, enrollment, grade);
    }

    ObjectNode write(Call call) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("enrollment_id", enrollment.id());
        Lenient.put(row, "assignment_id", item.gradeItemId(), enrollment.id() % 2 == 0);
        putValue(row);
        row.put("exception", grade.mark().code()).put("max_points", item.maxPoints()).put("is_final", item.has(GradeItem.Trait.FINAL) ? 1 : 0);
        Lenient.put(row, "timestamp", grade.at().getEpochSecond(), enrollment.id() % 3 == 0);
        row.put("comment", "").putNull("comment_status").putNull("override").putNull("calculated_grade").putNull("pending");
        row.put("type", item.type().code()).put("location", call.insecureLink("/sections/" + section.id() + "/assignments/" + item.id()));
        row.put("scale_id", item.scale().id()).put("scale_type", item.scale().type());
        return row.put("category_id", item.has(GradeItem.Trait.UNGRADED) ? 0 : SectionPages.CATEGORY);
    }

    private void putValue(ObjectNode row) {
        BigDecimal points = grade.points();
        if (points == null) {
            row.put("grade", grade.letter());
        } else if (enrollment.id() % 5 == 0) {
            row.put("grade", points.toPlainString());
        } else {
            row.put("grade", points);
        }
    }
}
