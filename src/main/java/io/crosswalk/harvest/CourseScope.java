package io.crosswalk.harvest;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Rejection;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.harvest.CourseworkStore.Known;
import io.crosswalk.ledger.Kind;
import io.crosswalk.matching.StudentMatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a course before its coursework is read: its matched sections, their students, and the coursework last seen. */
final class CourseScope {

    private final String courseId;
    private final Map<String, EdFiSection> sections;
    private final Map<String, Map<String, Enrollment.State>> students = new HashMap<>();
    private final Set<String> testStudents = new HashSet<>();
    private final Map<String, StudentMatch> matches;
    private final Map<String, Known> known;
    private final Projection projection;
    private final String fingerprint;

    CourseScope(String courseId, Map<String, EdFiSection> sections, List<Enrollment> enrollments, Map<String, StudentMatch> matches,
            Map<String, Known> known, Projection projection) {
        this.courseId = courseId;
        this.sections = sections;
        this.matches = matches;
        this.known = known;
        this.projection = projection;
        this.fingerprint = projection.fingerprint();
        for (Enrollment enrollment : enrollments) {
            switch (enrollment.role()) {
                case STUDENT -> students.computeIfAbsent(enrollment.sectionId(), key -> new HashMap<>())
                        .merge(enrollment.personId(), enrollment.state(), CourseScope::livelier);
                case TEST_STUDENT -> testStudents.add(enrollment.personId());
                case TEACHER, OBSERVER, OTHER -> { }
            }
        }
    }

    private static Enrollment.State livelier(Enrollment.State first, Enrollment.State second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    String courseId() {
        return courseId;
    }

    Set<String> sectionIds() {
        return sections.keySet();
    }

    @Nullable EdFiSection section(String sectionId) {
        return sections.get(sectionId);
    }

    Map<String, Enrollment.State> students(String sectionId) {
        return students.getOrDefault(sectionId, Map.of());
    }

    Enrollment.@Nullable State student(String sectionId, @Nullable String personId) {
        return personId == null ? null : students(sectionId).get(personId);
    }

    boolean isTestStudent(String personId) {
        return testStudents.contains(personId);
    }

    StudentMatch match(String personId) {
        return matches.getOrDefault(personId, StudentMatch.NONE);
    }

    @Nullable Known known(String identifier) {
        return known.get(identifier);
    }

    Collection<Known> known() {
        return known.values();
    }

    List<Known> submissionsOf(Known assignment) {
        return known.values().stream()
                .filter(record -> record.kind() == Kind.SUBMISSION
                        && record.sectionId().equals(assignment.sectionId())
                        && record.assignmentId().equals(assignment.assignmentId()))
                .collect(Collectors.toList());
    }

    Projection projection() {
        return projection;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** What a record that cannot be used would be called: one identifier for each section that it concerns, else the vendor's. */
    Set<String> identifiers(Rejection rejection) {
        Set<String> identifiers = new LinkedHashSet<>();
        String assignment = rejection.assignmentId();
        String person = rejection.personId();
        List<String> concerned = sections.keySet().stream()
                .filter(section -> rejection.sectionId() == null || rejection.sectionId().equals(section))
                .toList();
        if (rejection.kind() == Rejection.Kind.ASSIGNMENT && assignment != null) {
            concerned.forEach(section -> identifiers.add(section + "-" + assignment));
        }
        if (rejection.kind() == Rejection.Kind.SUBMISSION && assignment != null && person != null) {
            concerned.stream()
                    .filter(section -> student(section, person) != null)
                    .forEach(section -> identifiers.add(section + "-" + assignment + "-" + person));
            // A test student's or a teacher's row is nobody's loss.
            return identifiers;
        }
        if (identifiers.isEmpty()) {
            identifiers.add("course " + courseId + " " + rejection.kind().name().toLowerCase(Locale.ROOT) + " " + rejection.vendorId());
        }
        return identifiers;
    }
}
