package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.Assignment.Trait;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Submission;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

final class AssignmentJson {

    private static final Set<String> EXCLUDABLE = Set.of("description", "rubric");
    private final District district;

    AssignmentJson(District district) {
        this.district = district;
    }

    void write(Call call, CourseContents contents, Assignment assignment) throws IOException {
        Json json = call.json();
        Set<String> excluded = new HashSet<>(call.list("exclude_response_fields"));
        excluded.retainAll(EXCLUDABLE);
        Activity activity = activity(contents, assignment);
        json.object(() -> {
            json.id("id", assignment.id());
            json.text("name", assignment.name());
            if (!excluded.contains("description")) {
                json.text("description", assignment.description());
            }
            json.time("created_at", assignment.createdAt());
            json.time("updated_at", assignment.updatedAt());
            json.time("due_at", "false".equals(call.parameter("override_assignment_dates")) ? assignment.dueAt() : AssignmentDates.forCaller(assignment));
            json.nothing("unlock_at", "lock_at");
            json.id("course_id", assignment.courseId());
            json.id("assignment_group_id", assignment.courseId() + 1_000_000);
            json.number("points_possible", assignment.pointsPossible());
            json.text("grading_type", assignment.gradingType().canvasName());
            json.id("grading_standard_id", null);
            json.texts("submission_types", assignment.submissionTypes());
            json.number("allowed_attempts", -1);
            json.flag("published", assignment.isPublished());
            json.text("workflow_state", assignment.isPublished() ? "published" : "unpublished");
            traits(json, assignment);
            json.flag("has_submitted_submissions", activity.handedIn() > 0);
            json.flag("graded_submissions_exist", activity.graded() > 0);
            json.number("needs_grading_count", activity.toGrade());
            json.text("html_url", "/courses/" + assignment.courseId() + "/assignments/" + assignment.id());
            json.sis("sis_assignment_id", null);
            json.sis("integration_id", null);
            includes(call, contents, assignment);
        });
    }

    private static void traits(Json json, Assignment assignment) throws IOException {
        json.flag("only_visible_to_overrides", assignment.is(Trait.ONLY_VISIBLE_TO_OVERRIDES));
        json.flag("has_overrides", !assignment.overrides().isEmpty());
        json.flag("omit_from_final_grade", false);
        json.flag("hide_in_gradebook", false);
        json.flag("anonymous_grading", assignment.is(Trait.ANONYMOUS));
        json.flag("anonymize_students", assignment.is(Trait.ANONYMOUS));
        json.flag("moderated_grading", false);
        json.flag("post_manually", assignment.is(Trait.POST_MANUALLY) || assignment.is(Trait.ANONYMOUS));
        json.flag("muted", false);
        json.id("group_category_id", assignment.is(Trait.GROUP_WORK) ? Long.valueOf(51) : null);
        json.flag("grade_group_students_individually", false);
        json.flag("peer_reviews", false);
        json.flag("post_to_sis", false);
        json.flag("in_closed_grading_period", false);
        json.flag("is_quiz_assignment", assignment.isQuiz());
        if (assignment.isQuiz()) {
            json.id("quiz_id", assignment.id() + 500_000);
        }
        if (assignment.is(Trait.NEW_QUIZ)) {
            json.flag("is_quiz_lti_assignment", true);
        }
        if (assignment.submissionTypes().contains("discussion_topic")) {
            json.object("discussion_topic", () -> {
                json.id("id", assignment.id() + 600_000);
                json.text("title", assignment.name());
            });
        }
    }

    private void includes(Call call, CourseContents contents, Assignment assignment) throws IOException {
        Json json = call.json();
        if (call.includes("overrides")) {
            json.list("overrides", assignment.overrides(), override -> AssignmentDates.override(json, assignment, override));
        }
        if (call.includes("all_dates")) {
            AssignmentDates.write(json, assignment);
        }
        if (call.includes("assignment_visibility")) {
            json.texts("assignment_visibility", contents.students(null).stream()
                    .filter(userId -> contents.assigned(assignment, userId)).map(String::valueOf).toList());
        }
    }

    private record Activity(int handedIn, int graded, int toGrade) {}

    private Activity activity(CourseContents contents, Assignment assignment) {
        int handedIn = 0;
        int graded = 0;
        int toGrade = 0;
        for (long userId : contents.students(null)) {
            Submission submission = district.standing(contents, assignment, userId).submission();
            String state = submission.workflowState();
            graded += state.equals("graded") ? 1 : 0;
            toGrade += state.equals("submitted") || state.equals("pending_review") ? 1 : 0;
            handedIn += submission.handIn() == null ? 0 : 1;
        }
        return new Activity(handedIn, graded, toGrade);
    }
}
