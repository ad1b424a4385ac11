package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grades of a section, by what they are for and whose they are. */
final class SchoologyGradebook {

    /** Of an assignment that is unpublished, or was rejected, or is there no more. */
    static final String ASSIGNMENT_NOT_READ = "ASSIGNMENT_NOT_READ";

    private final Map<String, Map<String, SchoologyGrade>> grades = new HashMap<>();
    private final Map<String, Set<String>> unusable = new HashMap<>();

    /** Rows that cannot be used go to {@code intake} at once. */
    void add(List<JsonNode> rows, SchoologyAssignmentList assignments, CourseworkIntake intake) {
        Map<String, Integer> leftOut = new HashMap<>();
        long place = 0;
        for (JsonNode row : rows) {
            place++;
            String assignmentId = null;
            String personId = null;
            try {
                VendorRecord record = new VendorRecord(row);
                SchoologyAssignment item = assignments.graded(record.id("assignment_id"));
                if (item == null) {
                    leftOut.merge(ASSIGNMENT_NOT_READ, 1, Integer::sum);
                    continue;
                }
                assignmentId = item.id();
                personId = assignments.members().uid(record.id("enrollment_id"));
                if (personId == null && !assignments.members().complete()) {
                    throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field enrollment_id names none of the enrollments that could be read");
                }
                if (personId == null) {
                    leftOut.merge(SchoologyEnrollmentTranslator.NOT_ENROLLED, 1, Integer::sum);
                    continue;
                }
                of(assignmentId).merge(personId, SchoologyGrade.of(record), SchoologyGrade::newer);
            } catch (UnusableFieldException reason) {
                if (assignmentId != null && personId != null) {
                    unusable.computeIfAbsent(assignmentId, id -> new HashSet<>()).add(personId);
                }
                intake.rejected(Refusal.ofSubmission(null, assignmentId, personId, reason).rejection(Kind.SUBMISSION, place).inSection(assignments.sectionId()));
            }
        }
        leftOut.forEach(intake::ignored);
    }

    /** The grades of an assignment, by person; not null. */
    Map<String, SchoologyGrade> of(String assignmentId) {
        return grades.computeIfAbsent(assignmentId, id -> new HashMap<>());
    }

    /** Whose grade of it there is and cannot be read. */
    Set<String> unusable(String assignmentId) {
        return unusable.getOrDefault(assignmentId, Set.of());
    }
}
