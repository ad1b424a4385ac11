package io.crosswalk.canvas;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.AssignedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives an assignment of a course to those of its sections that have it, each with its own dates. */
final class CanvasFanOut {

    private final Set<String> sectionIds;
    private final Map<String, Set<String>> studentsBySection = new HashMap<>();

    /** @param enrollments students only */
    CanvasFanOut(Set<String> sectionIds, List<Enrollment> enrollments) {
        this.sectionIds = new TreeSet<>(sectionIds);
        for (Enrollment enrollment : enrollments) {
            studentsBySection.computeIfAbsent(enrollment.sectionId(), section -> new HashSet<>()).add(enrollment.personId());
        }
    }

    List<AssignedWork> of(CanvasAssignment assignment) {
        List<AssignedWork> work = new ArrayList<>();
        for (String sectionId : sectionIds) {
            CanvasOverrides overrides = assignment.overrides();
            CanvasDates dates = overrides.sections().getOrDefault(sectionId, assignment.base());
            boolean wholeSection = assignment.forEverybody() || overrides.sections().containsKey(sectionId);
            Set<String> assignees = wholeSection ? null : assignees(overrides, sectionId);
            if (assignees == null || !assignees.isEmpty()) {
                work.add(new AssignedWork(assignment(assignment, sectionId, dates), assignees,
                        ownDueDates(overrides, sectionId, dates.dueAt()), assignment.handingInVisible()));
            }
        }
        return work;
    }

    private Set<String> assignees(CanvasOverrides overrides, String sectionId) {
        Set<String> assignees = new HashSet<>(overrides.visibleTo());
        // Who has it through another section has it there, not here too.
        overrides.sections().keySet().forEach(section -> assignees.removeAll(students(section)));
        assignees.addAll(overrides.students().keySet());
        assignees.retainAll(students(sectionId));
        return assignees;
    }

    private Map<String, Optional<Instant>> ownDueDates(CanvasOverrides overrides, String sectionId, @Nullable Instant usual) {
        Map<String, Optional<Instant>> own = new HashMap<>();
        overrides.students().forEach((person, dates) -> {
            if (students(sectionId).contains(person) && !Objects.equals(dates.dueAt(), usual)) {
                own.put(person, Optional.ofNullable(dates.dueAt()));
            }
        });
        return own;
    }

    private Set<String> students(String sectionId) {
        return studentsBySection.getOrDefault(sectionId, Set.of());
    }

    private static Assignment assignment(CanvasAssignment assignment, String sectionId, CanvasDates dates) {
        return new Assignment(sectionId, assignment.id(), assignment.title(), assignment.description(), assignment.category(),
                assignment.submissionTypes(), dates.opensAt(), dates.closesAt(), dates.dueAt(), assignment.maxPoints());
    }
}
