package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Assignment;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grade items of one section, and the work that they are. */
final class SchoologyAssignmentList {

    /** Published, but for nobody who is in the section. */
    static final String NOT_ASSIGNED = "NOT_ASSIGNED";

    private final String sectionId;
    private final SchoologyMembers members;
    private final Map<String, SchoologyAssignment> items = new LinkedHashMap<>();
    private final Map<String, SchoologyAssignment> byListedId = new HashMap<>();
    private final List<AssignedWork> work = new ArrayList<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private Optional<Instant> began = Optional.empty();

    SchoologyAssignmentList(String sectionId, SchoologyMembers members) {
        this.sectionId = sectionId;
        this.members = members;
    }

    /**
     * @param listed the grade items
     * @param groups members of the section's grading groups, by group; asked for only if needed
     */
    void take(SchoologyLists.Listed listed, SchoologyAssignmentTranslator translator, Supplier<Map<String, Set<String>>> groups, CourseworkIntake intake) {
        began = listed.began();
        long place = 0;
        for (JsonNode row : listed.rows()) {
            long number = ++place;
            translator.translate(row).give(
                    item -> items.putIfAbsent(item.id(), item),
                    refused -> intake.rejected(refused.rejection(Kind.ASSIGNMENT, number).inSection(sectionId)),
                    reason -> leftOut.merge(reason, 1, Integer::sum));
        }
        boolean grouped = items.values().stream().anyMatch(item -> !item.assigneeGroups().isEmpty());
        Map<String, Set<String>> byGroup = grouped ? groups.get() : Map.of();
        items.values().removeIf(item -> !isAssigned(item, byGroup, intake));
        items.values().forEach(item -> byListedId.put(item.listedId(), item));
        leftOut.forEach(intake::ignored);
    }

    private boolean isAssigned(SchoologyAssignment item, Map<String, Set<String>> byGroup, CourseworkIntake intake) {
        Set<String> enrollments = enrollments(item, byGroup);
        if (!members.complete() && !members.uids().keySet().containsAll(enrollments)) {
            intake.rejected(new Rejection(Kind.ASSIGNMENT, item.id(), sectionId, item.id(), null, Problem.FIELD_MISTYPED,
                    "The field assignees names an enrollment that is none of those that could be read. See the enrollments of the section that were rejected"));
            return false;
        }
        Set<String> assignees = item.isForEverybody() ? null
                : enrollments.stream().map(members::uid).filter(uid -> uid != null).collect(Collectors.toSet());
        if (assignees != null && assignees.isEmpty()) {
            leftOut.merge(NOT_ASSIGNED, 1, Integer::sum);
            return false;
        }
        work.add(new AssignedWork(new Assignment(sectionId, item.id(), item.title(), item.description(), item.category(), List.of(),
                null, null, item.dueAt(), item.maxPoints()), assignees, Map.of(), item.handingIn() != SchoologyAssignment.HandingIn.NOT_VISIBLE));
        return true;
    }

    private static Set<String> enrollments(SchoologyAssignment item, Map<String, Set<String>> byGroup) {
        Set<String> enrollments = item.assigneeGroups().stream()
                .flatMap(group -> byGroup.getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toSet());
        enrollments.addAll(item.assigneeEnrollments());
        return enrollments;
    }

    String sectionId() {
        return sectionId;
    }

    SchoologyMembers members() {
        return members;
    }

    List<AssignedWork> work() {
        return work;
    }

    Collection<SchoologyAssignment> items() {
        return items.values();
    }

    /** Schoology's own time when they were listed, if it tells it. */
    Optional<Instant> began() {
        return began;
    }

    /** Grades name what they are for by either of its ids. */
    @Nullable SchoologyAssignment graded(String assignmentId) {
        SchoologyAssignment item = items.get(assignmentId);
        return item == null ? byListedId.get(assignmentId) : item;
    }
}
