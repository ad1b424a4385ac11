package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.Enrollment;
import io.crosswalk.sandbox.district.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a bulk list of submissions, checked in Canvas's order. */
record SubmissionQuery(
        List<Assignment> assignments,
        List<Long> students,
        @Nullable Instant submittedSince,
        @Nullable Instant gradedSince,
        @Nullable String workflowState,
        boolean byGradedAt,
        boolean descending) {

    private static final int MOST_STUDENTS = 100;
    private static final Set<String> STATES = Set.of("submitted", "unsubmitted", "graded", "pending_review");

    static SubmissionQuery of(Call call, CourseContents contents, @Nullable Long sectionId) {
        List<String> studentIds = call.list("student_ids");
        if (studentIds.isEmpty()) {
            // Then the caller's own are meant, and the service account is nobody's student.
            throw Refusal.notPermitted(401);
        }
        call.require(Permission.READ_ROSTER);
        call.require(Permission.VIEW_ALL_GRADES);
        boolean everyone = studentIds.contains("all");
        if (!everyone && studentIds.size() > MOST_STUDENTS) {
            throw Refusal.badRequest("too many students");
        }
        List<Long> students = contents.students(sectionId).stream().filter(id -> everyone || studentIds.contains(id.toString())).toList();
        String state = call.parameter("workflow_state");
        return new SubmissionQuery(assignments(call, contents), inState(call, contents, students), call.time("submitted_since"),
                call.time("graded_since"), state != null && STATES.contains(state) ? state : null,
                "graded_at".equals(call.parameter("order")), "descending".equals(call.parameter("order_direction")));
    }

    private static List<Assignment> assignments(Call call, CourseContents contents) {
        List<Assignment> published = contents.assignments().stream().filter(Assignment::isPublished).toList();
        List<String> wanted = call.list("assignment_ids");
        if (Boolean.TRUE.equals(call.flag("post_to_sis"))) {
            return List.of();
        }
        if (wanted.isEmpty()) {
            return published;
        }
        List<Assignment> chosen = new ArrayList<>(published.stream().filter(assignment -> wanted.contains(String.valueOf(assignment.id()))).toList());
        if (chosen.size() < Set.copyOf(wanted).size()) {
            throw Refusal.forbidden("invalid assignment ids requested");
        }
        return chosen;
    }

    private static List<Long> inState(Call call, CourseContents contents, List<Long> students) {
        String wanted = call.parameter("enrollment_state");
        if (wanted == null || wanted.isBlank()) {
            return students;
        }
        boolean active = switch (wanted) {
            case "active" -> true;
            case "concluded" -> false;
            default -> throw Refusal.badRequest("invalid enrollment_state");
        };
        return students.stream()
                .filter(id -> contents.enrollments().stream().anyMatch(enrollment -> enrollment.userId() == id && enrollment.isStudent()
                        && (active ? enrollment.state().isCurrent() : enrollment.state() == Enrollment.State.COMPLETED)))
                .toList();
    }

    boolean selects() {
        return submittedSince != null || gradedSince != null || workflowState != null;
    }

    /** Later than, never at, the times given. */
    boolean accepts(Standing standing) {
        var handIn = standing.submission().handIn();
        var grade = standing.submission().grade();
        return (submittedSince == null || (handIn != null && handIn.at().isAfter(submittedSince)))
                && (gradedSince == null || (grade != null && grade.at().isAfter(gradedSince)))
                && (workflowState == null || workflowState.equals(standing.submission().workflowState()));
    }
}
