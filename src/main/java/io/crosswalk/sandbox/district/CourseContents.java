package io.crosswalk.sandbox.district;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One course with everything in it, in ascending order of id, deleted enrollments and assignments included. */
public final class CourseContents {

    private static final Comparator<AssignmentOverride> MOST_LENIENT_LAST =
            Comparator.comparing(override -> override.dueAt() == null ? Instant.MAX : override.dueAt());

    private final Course course;
    private final List<Section> sections;
    private final List<Enrollment> enrollments;
    private final List<Assignment> assignments;
    private final Map<Long, Set<Long>> sectionsByStudent = new HashMap<>();

    CourseContents(Course course, List<Section> sections, List<Enrollment> enrollments, List<Assignment> assignments) {
        this.course = course;
        this.sections = sections;
        this.enrollments = enrollments;
        this.assignments = assignments;
        for (Enrollment enrollment : enrollments) {
            if (enrollment.isStudent() && enrollment.state() != Enrollment.State.DELETED) {
                sectionsByStudent.computeIfAbsent(enrollment.userId(), id -> new HashSet<>()).add(enrollment.sectionId());
            }
        }
    }

    public Course course() {
        return course;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Enrollment> enrollments() {
        return enrollments;
    }

    /** What Canvas lists: everything but the deleted. */
    public List<Assignment> assignments() {
        return assignments.stream().filter(assignment -> assignment.state() != Assignment.State.DELETED).toList();
    }

    public boolean hasStudent(long userId) {
        return sectionsByStudent.containsKey(userId);
    }

    /** In ascending order of user id. */
    public List<Long> students(@Nullable Long sectionId) {
        List<Long> ids = new ArrayList<>(sectionsByStudent.size());
        sectionsByStudent.forEach((id, ofStudent) -> {
            if (sectionId == null || ofStudent.contains(sectionId)) {
                ids.add(id);
            }
        });
        ids.sort(null);
        return ids;
    }

    public boolean assigned(Assignment assignment, long userId) {
        return !assignment.is(Assignment.Trait.ONLY_VISIBLE_TO_OVERRIDES)
                || assignment.overrides().stream().anyMatch(override -> concerns(override, userId));
    }

    /** Of several overrides for one student the most lenient holds. */
    public @Nullable Instant dueAt(Assignment assignment, long userId) {
        return assignment.overrides().isEmpty()
                ? assignment.dueAt()
                : assignment.overrides().stream()
                        .filter(override -> concerns(override, userId))
                        .max(MOST_LENIENT_LAST)
                        .map(override -> new Due(override.dueAt()))
                        .orElse(new Due(assignment.dueAt()))
                        .at();
    }

    private record Due(@Nullable Instant at) {}

    private boolean concerns(AssignmentOverride override, long userId) {
        return override.sectionId() == null
                ? override.studentIds().contains(userId)
                : sectionsByStudent.getOrDefault(userId, Set.of()).contains(override.sectionId());
    }
}
