package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One class with all that happened in it; immutable, so that an answer shows one moment.
 *
 * @param schoolCode of the SIS; empty for a section without one
 * @param past its grading period is over
 * @param endedAt when it ended before the eyes of a harvest; null if it runs, or had ended before the story begins
 * @param parentId the section with which it shares its material; null for none
 */
record ClassSection(long id, long courseId, String title, String schoolCode, boolean active, boolean past, @Nullable Long parentId,
        @Nullable Instant endedAt, List<SectionEnrollment> enrollments, List<GradeItem> items, List<GradingGroup> groups, Map<Key, Work> work) {

    /** @param item the grade item id */
    record Key(long item, long uid) {}

    ClassSection {
        enrollments = List.copyOf(enrollments);
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        work = Map.copyOf(work);
    }

    static ClassSection empty(long id, long courseId, String title, String schoolCode) {
        return new ClassSection(id, courseId, title, schoolCode, true, false, null, null, List.of(), List.of(), List.of(), Map.of());
    }

    /** Ended long ago. */
    ClassSection over(boolean nowActive, boolean nowPast) {
        return new ClassSection(id, courseId, title, schoolCode, nowActive, nowPast, parentId, null, enrollments, items, groups, work);
    }

    ClassSection ended(boolean nowActive, boolean nowPast, Instant at) {
        return new ClassSection(id, courseId, title, schoolCode, nowActive, nowPast, parentId, at, enrollments, items, groups, work);
    }

    boolean isOver() {
        return past || !active;
    }

    ClassSection linkedTo(long parent) {
        return new ClassSection(id, courseId, title, schoolCode, active, past, parent, endedAt, enrollments, items, groups, work);
    }

    ClassSection having(List<SectionEnrollment> otherEnrollments, List<GradeItem> otherItems, List<GradingGroup> otherGroups, Map<Key, Work> otherWork) {
        return new ClassSection(id, courseId, title, schoolCode, active, past, parentId, endedAt, otherEnrollments, otherItems, otherGroups, otherWork);
    }

    ClassSection withEnrollments(List<SectionEnrollment> others) {
        return having(others, items, groups, work);
    }

    ClassSection withItems(List<GradeItem> others) {
        return having(enrollments, others, groups, work);
    }

    ClassSection withGroups(List<GradingGroup> others) {
        return having(enrollments, items, others, work);
    }

    ClassSection withWork(GradeItem item, long uid, UnaryOperator<Work> change) {
        Map<Key, Work> others = new HashMap<>(work);
        others.put(new Key(item.gradeItemId(), uid), change.apply(work(item, uid)));
        return having(enrollments, items, groups, others);
    }

    ClassSection withItem(GradeItem changed) {
        return withItems(items.stream().map(item -> item.id() == changed.id() ? changed : item).toList());
    }

    ClassSection plusItem(GradeItem added) {
        List<GradeItem> all = new ArrayList<>(items);
        all.add(added);
        return withItems(all);
    }

    ClassSection plusEnrollment(SectionEnrollment added) {
        List<SectionEnrollment> all = new ArrayList<>(enrollments);
        all.add(added);
        return withEnrollments(all);
    }

    Work work(GradeItem item, long uid) {
        return work.getOrDefault(new Key(item.gradeItemId(), uid), Work.NONE);
    }

    /** By the id of the material or of the grade item. */
    @Nullable GradeItem item(long itemId) {
        return items.stream().filter(item -> item.id() == itemId || item.gradeItemId() == itemId).findFirst().orElse(null);
    }

    @Nullable SectionEnrollment enrollmentOf(long uid) {
        return enrollments.stream().filter(enrollment -> enrollment.uid() == uid).findFirst().orElse(null);
    }

    boolean assigns(GradeItem item, SectionEnrollment enrollment) {
        return item.audience().isEveryone()
                || item.audience().enrollmentIds().contains(enrollment.id())
                || groups.stream().anyMatch(group -> item.audience().groupIds().contains(group.id()) && group.members().contains(enrollment.id()));
    }
}
