package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Circumstances;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a course's submissions. Canvas has one for each student and assignment, from the moment it is assigned. */
final class CanvasSubmissionTranslator {

    /** Of assignments that were unpublished, or could not be translated, when they were listed. */
    static final String ASSIGNMENT_NOT_READ = "ASSIGNMENT_NOT_READ";

    private static final int LONGEST_CODE = 255;
    private static final int LONGEST_GRADE = 255;

    /** @param assignments finds an assignment by its id; null for one that is not known */
    Translation<SubmittedWork> translate(JsonNode node, Function<String, @Nullable CanvasAssignment> assignments, Instant now) {
        String id = null;
        String assignmentId = null;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.optionalId("id");
            assignmentId = row.id("assignment_id");
            CanvasAssignment assignment = assignments.apply(assignmentId);
            if (assignment == null) {
                return new Translation.LeftOut<>(ASSIGNMENT_NOT_READ);
            }
            // Canvas withholds the student where grading is anonymous.
            personId = row.id("user_id");
            return new Translation.Translated<>(submission(row, assignment, now));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, assignmentId, personId, reason));
        }
    }

    private static SubmittedWork submission(VendorRecord row, CanvasAssignment assignment, Instant now) {
        requireReadableGrade(row);
        boolean excused = row.says("excused");
        Instant submittedAt = row.moment("submitted_at");
        BigDecimal score = row.number("score");
        String grade = grade(row, assignment, score);
        boolean released = !excused && row.moment("posted_at") != null && (score != null || grade != null);
        Circumstances circumstances = new Circumstances(
                excused,
                row.flag("late"),
                missing(row, excused),
                submittedAt,
                false,
                row.says("redo_request"),
                released,
                row.mentions("cached_due_date") ? row.moment("cached_due_date") : assignment.base().dueAt(),
                assignment.handingInVisible());
        return new SubmittedWork(
                null,
                assignment.id(),
                row.id("user_id"),
                circumstances.statusAt(now),
                submittedAt,
                released ? score : null,
                released ? grade : null,
                !Boolean.FALSE.equals(row.flag("assignment_visible")),
                submittedAt != null || released || excused);
    }

    /** Canvas computes its flag when asked; a teacher's verdict, whatever it is, rules the clock out. */
    private static @Nullable Boolean missing(VendorRecord row, boolean excused) {
        if (row.says("missing")) {
            return true;
        }
        boolean verdict = excused || row.text("late_policy_status", LONGEST_CODE) != null || row.optionalId("custom_grade_status_id") != null;
        return verdict ? false : null;
    }

    private static @Nullable String grade(VendorRecord row, CanvasAssignment assignment, @Nullable BigDecimal score) {
        String text = row.mentions("grade") ? gradeText(row) : null;
        if (!assignment.gradedInPoints()) {
            return text;
        }
        BigDecimal points = text == null ? score : numeric(text, score);
        return points == null ? text : points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String gradeText(VendorRecord row) {
        String text = row.identifier("grade");
        if (text != null && text.length() > LONGEST_GRADE) {
            throw new UnusableFieldException(Problem.FIELD_TOO_LARGE, "The field grade is longer than " + LONGEST_GRADE + " characters");
        }
        return text;
    }

    private static @Nullable BigDecimal numeric(String text, @Nullable BigDecimal score) {
        boolean number = text.matches("[+-]?\\d{1,20}(\\.\\d{0,20})?");
        return !number ? null : score != null ? score : new BigDecimal(text);
    }

    /** Canvas leaves grades out altogether where the token may not read them; that must not look like work that is ungraded. */
    private static void requireReadableGrade(VendorRecord row) {
        boolean graded = "graded".equals(row.text("workflow_state", LONGEST_CODE)) || row.has("posted_at");
        if (graded && !row.says("excused") && !row.mentions("score") && !row.mentions("grade")) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field score is missing though the work is graded. "
                    + "Grant the token's user 'Grades - view all grades' in Canvas");
        }
    }
}
