package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What teachers do with material. */
record MaterialChanges(ChangeTargets targets) {

    long add(Fields fields, Instant at) {
        ItemType type = fields.oneOf(ItemType.class, "type", ItemType.ASSIGNMENT);
        String title = fields.text("title");
        Instant due = fields.time("due_at");
        String points = fields.decimal("points", "100").toPlainString();
        targets.section(fields);
        long id = targets.campus().newId();
        GradeItem plain = GradeItem.assignment(id, title, due, points, at);
        GradeItem item = switch (type) {
            case ASSIGNMENT -> fields.flag("on_paper", false) ? plain.onPaper() : plain;
            case DISCUSSION -> plain.as(type, targets.campus().newId());
            case ASSESSMENT, EXTERNAL_TOOL, SCORM_PACKAGE -> plain.as(type, id);
        };
        targets.change(fields, section -> section.plusItem(item));
        return item.gradeItemId();
    }

    long rename(Fields fields, Instant at) {
        Text title = Text.plain(fields.text("title"));
        return targets.changeItem(fields, item -> item.titled(title, at));
    }

    long setDueDate(Fields fields, Instant at) {
        Instant due = fields.time("due_at");
        return targets.changeItem(fields, item -> item.due(due, at));
    }

    long setState(Fields fields, GradeItem.State state, Instant at) {
        return targets.changeItem(fields, item -> item.in(state, at));
    }

    long delete(Fields fields) {
        GradeItem item = targets.item(fields);
        targets.change(fields, section -> section.withItems(section.items().stream().filter(other -> other.id() != item.id()).toList()));
        return item.gradeItemId();
    }

    /** To some; without enrollments and groups to everyone. */
    long assign(Fields fields, Instant at) {
        Audience audience = new Audience(Audience.Form.ARRAY, fields.ids("enrollment_ids"), fields.ids("group_ids"));
        return targets.changeItem(fields, item -> item.to(audience, at));
    }

    /** Changes who is in a group; the material that is assigned to it does not show it. */
    long setGroup(Fields fields) {
        ClassSection section = targets.section(fields);
        long id = fields.id("group_id");
        GradingGroup group = section.groups().stream().filter(other -> other.id() == id).findFirst()
                .orElseThrow(() -> ChangeTargets.missing("grading group in this section", id));
        List<GradingGroup> others = new ArrayList<>(section.groups());
        others.replaceAll(other -> other.id() == id ? new GradingGroup(id, group.title(), fields.ids("enrollment_ids")) : other);
        targets.change(fields, before -> before.withGroups(others));
        return id;
    }
}
