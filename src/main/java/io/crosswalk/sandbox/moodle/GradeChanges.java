package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Grading, showing and hiding grades, and dates of single learners. */
final class GradeChanges {

    private final ChangeRequest request;
    private final Site site;

    GradeChanges(ChangeRequest request) {
        this.request = request;
        this.site = request.site();
    }

    /** @return null for an action that is none of these */
    @Nullable String make(String action) {
        return switch (action) {
            case "grade" -> grade();
            case "override-grade" -> mark(markOf().override(request.decimal("grade"), request.at()));
            case "hide-grade" -> show(false);
            case "release-grade" -> show(true);
            case "excuse" -> mark(markOf().exclude());
            case "set-workflow-state" -> flag(flags().in(request.text("state")));
            case "grant-extension" -> flag(flags().extendedTo(request.time("due")));
            case "set-override" -> override();
            case "reveal-identities" -> reveal();
            default -> null;
        };
    }

    /** In a quiz a teacher marks the latest attempt. */
    private String grade() {
        Activity activity = request.activity();
        if (activity.grading() == null) {
            throw new IllegalArgumentException(activity.localIdentifier() + " is not graded.");
        }
        long userId = request.account().id();
        BigDecimal grade = request.decimal("grade");
        return switch (activity.kind().type()) {
            case ASSIGN -> String.valueOf(site.assign(activity).grade(userId, grade, Telling.TEACHER, request.at()));
            case QUIZ -> {
                QuizAttempt latest = site.quiz(activity).latest(userId);
                if (latest == null || latest.state() != QuizAttempt.State.FINISHED) {
                    throw new IllegalArgumentException("there is no finished attempt to mark.");
                }
                site.quiz(activity).replace(latest.in(latest.state(), latest.finishedAt(), grade, request.at()));
                yield String.valueOf(latest.id());
            }
            case FORUM, LESSON, H5PACTIVITY, SCORM, PAGE, GRADE -> mark(markOf().given(grade, request.at()));
        };
    }

    /** By marking workflow where there is one, else in the gradebook. */
    private String show(boolean visible) {
        return request.activity().is(Trait.WORKFLOW)
                ? flag(flags().in(visible ? UserFlags.RELEASED : "inmarking"))
                : mark(markOf().hide(!visible));
    }

    private Mark markOf() {
        Mark mark = site.mark(request.activity(), request.account().id());
        return mark == null ? Mark.none(request.at()) : mark;
    }

    private String mark(Mark changed) {
        Activity activity = request.activity();
        site.mark(activity, request.account().id(), changed);
        return String.valueOf(activity.itemId());
    }

    private UserFlags flags() {
        return site.assign(assignment()).flags(request.account().id());
    }

    private String flag(UserFlags changed) {
        return String.valueOf(site.assign(assignment()).flag(changed));
    }

    private String override() {
        Activity activity = assignment();
        Instant due = request.time("due");
        if (due == null || request.has("user_id") == request.has("group_id")) {
            throw new IllegalArgumentException("it needs \"due\", and either \"user_id\" or \"group_id\".");
        }
        boolean forUser = request.has("user_id");
        Long id = forUser ? request.account().id() : request.whole("group_id");
        DateOverride override = new DateOverride(site.numbers().next("overrides"), forUser ? id : null, forUser ? null : id, forUser ? 0 : 1, due);
        site.assign(activity).override(override);
        return String.valueOf(override.id());
    }

    private String reveal() {
        Activity activity = assignment();
        site.replace(activity.with(Trait.REVEALED));
        return activity.localIdentifier();
    }

    private Activity assignment() {
        Activity activity = request.activity();
        if (!(activity.kind() instanceof Kind.Assign)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " is no assignment.");
        }
        return activity;
    }
}
