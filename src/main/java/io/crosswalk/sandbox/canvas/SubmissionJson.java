package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.Assignment.GradingType;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.district.Standing;
import io.crosswalk.sandbox.district.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class SubmissionJson {

    private static final Set<String> OPTIONAL_FIELDS = Set.of("attachments", "preview_url", "body");

    private final District district;

    SubmissionJson(District district) {
        this.district = district;
    }

    void write(Call call, CourseContents contents, Standing standing) throws IOException {
        Json json = call.json();
        narrow(call);
        Submission submission = standing.submission();
        Submission.HandIn handIn = submission.handIn();
        Submission.Grade grade = submission.grade();
        boolean anonymous = standing.assignment().is(Assignment.Trait.ANONYMOUS) && submission.postedAt() == null;
        json.object(() -> {
            json.id("id", submission.id());
            json.id("assignment_id", submission.assignmentId());
            if (anonymous) {
                json.text("anonymous_id", Long.toString(submission.id() * 31 % 60_466_176, 36));
            } else {
                json.id("user_id", submission.userId());
            }
            if (handIn == null) {
                json.nothing("attempt");
            } else {
                json.number("attempt", handIn.attempt());
            }
            json.text("submission_type", handIn == null ? null : handIn.type());
            json.text("workflow_state", submission.workflowState());
            json.time("submitted_at", handIn == null ? null : handIn.at());
            json.time("cached_due_date", standing.dueAt());
            json.time("graded_at", grade == null ? null : grade.at());
            json.time("posted_at", submission.postedAt());
            if (call.may(Permission.READ_GRADES)) {
                scores(json, standing);
            }
            json.number("points_deducted", grade == null ? null : grade.deducted());
            json.flag("excused", submission.excused());
            json.flag("late", standing.late());
            json.flag("missing", standing.missing());
            json.number("seconds_late", standing.late() || standing.missing() ? standing.secondsLate() : 0);
            json.text("late_policy_status", submission.latePolicyStatus());
            json.id("grader_id", grade == null ? null : grade.graderId());
            if (grade == null) {
                json.nothing("grade_matches_current_submission");
            } else {
                json.flag("grade_matches_current_submission", grade.matches());
            }
            json.nothing("grading_period_id", "extra_attempts", "custom_grade_status_id", "sticker", "body", "url");
            json.flag("redo_request", submission.redoRequested());
            json.list("attachments", List.of(), nothing -> {});
            if (!anonymous) {
                json.text("preview_url", "/courses/" + contents.course().id() + "/assignments/" + submission.assignmentId() + "/submissions/"
                        + submission.userId() + "?preview=1");
            }
            includes(call, standing, anonymous);
        });
        json.onlyFields(name -> true);
    }

    private static void narrow(Call call) {
        List<String> wanted = call.list("response_fields");
        List<String> excluded = call.list("exclude_response_fields").stream().filter(OPTIONAL_FIELDS::contains).toList();
        if (!wanted.isEmpty() || !excluded.isEmpty()) {
            call.json().onlyFields(name -> !excluded.contains(name) && (wanted.isEmpty() || wanted.contains(name)));
        }
    }

    private static void scores(Json json, Standing standing) throws IOException {
        Submission.Grade grade = standing.submission().grade();
        Double net = grade == null ? null : grade.netScore();
        json.number("score", net);
        json.text("grade", text(standing.assignment(), grade, net));
        json.number("entered_score", grade == null ? null : grade.score());
        json.text("entered_grade", text(standing.assignment(), grade, grade == null ? null : grade.score()));
    }

    private void includes(Call call, Standing standing, boolean anonymous) throws IOException {
        Json json = call.json();
        if (call.includes("visibility")) {
            json.flag("assignment_visible", standing.visible());
        }
        if (call.includes("user") && !anonymous) {
            Person person = Objects.requireNonNull(district.person(standing.submission().userId()));
            json.object("user", () -> AccountPages.personFields(json, person, person.sisId()));
        }
        if (call.includes("submission_comments")) {
            json.list("submission_comments", List.of(), nothing -> {});
        }
    }

    /** A number of points is written without trailing zeros. */
    private static @Nullable String text(Assignment assignment, Submission.@Nullable Grade grade, @Nullable Double score) {
        if (grade == null || (score == null && grade.text() == null)) {
            return null;
        }
        if (grade.text() != null) {
            return grade.text();
        }
        Double possible = assignment.pointsPossible();
        if (assignment.gradingType() == GradingType.PASS_FAIL) {
            return score != null && score > 0 ? "complete" : "incomplete";
        }
        boolean percent = assignment.gradingType() == GradingType.PERCENT && possible != null && possible > 0;
        double points = score == null ? 0 : score;
        double shown = percent ? Math.round(points / possible * 10_000) / 100.0 : points;
        return BigDecimal.valueOf(shown).stripTrailingZeros().toPlainString() + (percent ? "%" : "");
    }
}
