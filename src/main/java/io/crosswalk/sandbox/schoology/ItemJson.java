package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.GradeItem.State;
import io.crosswalk.sandbox.schoology.GradeItem.Trait;
import java.util.List;
import java.util.stream.Collectors;

/** Writes gradable material. */
final class ItemJson {

    private ItemJson() {}

    /** @param texts ids as texts, as the list of assignments has them */
    static ObjectNode write(ClassSection section, GradeItem item, boolean texts) {
        boolean odd = item.id() % 2 == 1;
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        Lenient.put(row, "id", item.id(), texts);
        row.put("title", item.title().raw()).put("description", item.description().raw()).put("due", LocalTimes.text(item.due()));
        row.put("grading_scale", String.valueOf(item.scale().id())).put("grading_period", String.valueOf(SchoolPages.GRADING_PERIOD));
        row.put("grading_category", item.has(Trait.UNGRADED) ? "0" : String.valueOf(SectionPages.CATEGORY));
        if (odd) {
            row.put("max_points", item.maxPoints().toPlainString());
        } else {
            row.put("max_points", item.maxPoints());
        }
        row.put("factor", "1").put("is_final", item.has(Trait.FINAL) ? "1" : "0").put("show_comments", "0").put("grade_stats", "0");
        Lenient.put(row, "allow_dropbox", item.dropbox(), odd);
        row.put("allow_discussion", "1");
        Lenient.put(row, "published", item.isPublished(), !odd && texts);
        row.put("type", item.type().code());
        if (!item.has(Trait.WITHOUT_GRADE_ITEM_ID)) {
            Lenient.put(row, "grade_item_id", item.gradeItemId(), texts);
        }
        row.put("available", item.state() == State.PUBLISHED ? 1 : 0).put("completed", 0).put("dropbox_locked", 0);
        row.put("grading_scale_type", item.scale().type()).put("show_rubric", false);
        if (item.has(Trait.PRACTICE) || item.has(Trait.COLLECTED_ONLY)) {
            row.put("count_in_grade", item.has(Trait.PRACTICE) ? 0 : 1).put("collected_only", item.has(Trait.COLLECTED_ONLY) ? 1 : 0);
        }
        Lenient.put(row, "auto_publish_grades", item.releasesGrades(), texts);
        addAudience(row, section, item);
        row.put("completion_status", "").put("folder_id", 0).put("assignment_type", "basic").put("last_updated", item.changedAt().getEpochSecond());
        return row;
    }

    private static void addAudience(ObjectNode row, ClassSection section, GradeItem item) {
        List<Long> assignees = item.audience().enrollmentIds();
        row.put("num_assignees", item.audience().isEveryone() ? 0
                : section.enrollments().stream().filter(enrollment -> section.assigns(item, enrollment)).count());
        switch (item.audience().form()) {
            case ARRAY -> assignees.forEach(row.putArray("assignees")::add);
            case JSON_TEXT -> row.put("assignees", assignees.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
            case OBJECT -> {
                ArrayNode within = row.putObject("assignees").putArray("assignee");
                assignees.forEach(id -> within.add(String.valueOf(id)));
            }
        }
        item.audience().groupIds().forEach(row.putArray("grading_group_ids")::add);
    }

    /** A stamp moves with every revision, drafts too. */
    static void addDropbox(ObjectNode row, ClassSection section, GradeItem item) {
        List<Work> works = section.enrollments().stream().map(enrollment -> section.work(item, enrollment.uid())).toList();
        row.put("dropbox_submissions", works.stream().filter(work -> work.revisions().stream().anyMatch(revision -> !revision.draft())).count());
        row.put("dropbox_last_submission", works.stream().flatMap(work -> work.revisions().stream())
                .mapToLong(revision -> revision.created().getEpochSecond()).max().orElse(0));
    }
}
