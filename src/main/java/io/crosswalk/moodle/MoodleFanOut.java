package io.crosswalk.moodle;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.AssignedWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the work of a course to its sections. */
final class MoodleFanOut {

    private final Set<String> sectionIds;
    private final Map<String, Set<String>> studentsBySection = new HashMap<>();
    private final MoodleMembers members;

    /** @param enrollments students only */
    MoodleFanOut(Set<String> sectionIds, List<Enrollment> enrollments, MoodleMembers members) {
        this.sectionIds = new TreeSet<>(sectionIds);
        this.members = members;
        for (Enrollment enrollment : enrollments) {
            studentsBySection.computeIfAbsent(enrollment.sectionId(), section -> new HashSet<>()).add(enrollment.personId());
        }
    }

    /** @param restriction to whom it is given; null for everybody */
    List<AssignedWork> of(MoodleWork work, @Nullable MoodleAvailability restriction, MoodleDueDates dueDates) {
        MoodleActivity activity = work.activity();
        List<AssignedWork> assigned = new ArrayList<>();
        for (String sectionId : sectionIds) {
            Set<String> students = studentsBySection.getOrDefault(sectionId, Set.of());
            Set<String> assignees = restriction == null ? null
                    : students.stream().filter(person -> restriction.includes(members.groups(person))).collect(Collectors.toSet());
            if (assignees == null || !assignees.isEmpty()) {
                Assignment assignment = new Assignment(sectionId, activity.id(), activity.title(), activity.description(), activity.category(),
                        activity.submissionTypes(), activity.opensAt(), activity.closesAt(), activity.dueAt(), activity.maxPoints());
                assigned.add(new AssignedWork(assignment, assignees, dueDates.own(students), activity.handingInVisible()));
            }
        }
        return assigned;
    }
}
