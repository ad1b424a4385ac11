package io.crosswalk.sandbox.district;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other dates, or the assignment itself, for some students: those of a section, of a group, or named ones.
 *
 * @param dueAt null means that for these students there is no due date
 * @param studentIds the named students, or the members of the group
 */
public record AssignmentOverride(
        long id, String title, @Nullable Instant dueAt, @Nullable Long sectionId, @Nullable Long groupId, List<Long> studentIds) {

    static AssignmentOverride forSection(long id, String title, @Nullable Instant dueAt, long sectionId) {
        return new AssignmentOverride(id, title, dueAt, sectionId, null, List.of());
    }

    static AssignmentOverride forStudents(long id, @Nullable Instant dueAt, List<Long> studentIds) {
        return new AssignmentOverride(id, studentIds.size() + " students", dueAt, null, null, studentIds);
    }

    static AssignmentOverride forGroup(long id, String title, @Nullable Instant dueAt, long groupId, List<Long> members) {
        return new AssignmentOverride(id, title, dueAt, null, groupId, members);
    }
}
