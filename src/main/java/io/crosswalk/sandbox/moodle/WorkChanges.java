package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What learners do with their work, and what teachers do with it short of grading. */
final class WorkChanges {

    private final ChangeRequest request;
    private final Site site;

    WorkChanges(ChangeRequest request) {
        this.request = request;
        this.site = request.site();
    }

    /** @return null for an action that is none of these */
    @Nullable String make(String action) {
        return switch (action) {
            case "submit" -> submit();
            case "save-draft" -> draft();
            case "revert-to-draft" -> change(State.DRAFT);
            case "remove-submission" -> change(State.NEW);
            case "reopen" -> reopen();
            case "start-attempt" -> String.valueOf(start().id());
            case "abandon-attempt" -> abandon();
            case "lock" -> lock(true);
            case "unlock" -> lock(false);
            default -> null;
        };
    }

    private String submit() {
        Activity activity = request.activity();
        long userId = request.enrolled(request.roomOf(activity));
        return switch (activity.kind().type()) {
            case ASSIGN -> save(activity, userId, State.SUBMITTED);
            case QUIZ -> finish(activity, userId);
            case FORUM -> String.valueOf(site.forum(activity).discuss(userId, request.text("text", "A post"), request.at()).id());
            case LESSON, H5PACTIVITY, SCORM, PAGE, GRADE -> throw new IllegalArgumentException(
                    "Moodle does not tell of handing in " + activity.localIdentifier() + "; grade it instead.");
        };
    }

    private String draft() {
        Activity activity = request.activity();
        if (!activity.is(Trait.DRAFTS)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " has no drafts: what is saved is handed in.");
        }
        return save(activity, request.enrolled(request.roomOf(activity)), State.DRAFT);
    }

    private String save(Activity activity, long userId, State state) {
        AssignWork work = site.assign(activity);
        UserFlags flags = work.keptFlags(userId);
        boolean extended = flags != null && flags.extension() != null && !request.at().isAfter(flags.extension());
        if (!activity.takesSubmissions() || (flags != null && flags.locked())) {
            throw new IllegalArgumentException("nothing can be handed in for " + activity.localIdentifier() + ": it is locked, or not done on the site.");
        }
        if (activity.closes() != null && request.at().isAfter(activity.closes()) && !extended) {
            throw new IllegalArgumentException(activity.localIdentifier() + " takes nothing after its cut-off date.");
        }
        String text = request.text("text", "Work of learner " + userId);
        CourseRoom room = request.roomOf(activity);
        if (!activity.is(Trait.TEAM)) {
            work.save(userId, state, text, request.at());
            return id(work.latest(userId, 0));
        }
        long team = room.teamOf(activity, userId);
        work.saveForTeam(userId, team, room.team(activity, team), activity.is(Trait.ALL_MEMBERS_SUBMIT), state, text, request.at());
        return id(work.latest(0, team));
    }

    /** Moves the time of the row: there is no other record of when it was handed in. */
    private String change(State state) {
        Activity activity = assignment();
        CourseRoom room = request.roomOf(activity);
        long userId = request.enrolled(room);
        AssignWork work = site.assign(activity);
        long team = room.teamOf(activity, userId);
        Attempt row = activity.is(Trait.TEAM) ? work.latest(0, team) : work.latest(userId, 0);
        if (row == null) {
            throw new IllegalArgumentException("nothing was saved there yet.");
        }
        work.replace(row.in(state, request.at(), state == State.NEW ? "" : row.text()));
        return String.valueOf(row.id());
    }

    private String reopen() {
        Activity activity = assignment();
        if (!activity.is(Trait.REOPENABLE)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " allows one attempt only.");
        }
        long userId = request.enrolled(request.roomOf(activity));
        site.assign(activity).reopen(userId, request.at());
        return id(site.assign(activity).latest(userId, 0));
    }

    private String lock(boolean locked) {
        Activity activity = assignment();
        AssignWork work = site.assign(activity);
        return String.valueOf(work.flag(work.flags(request.enrolled(request.roomOf(activity))).locked(locked)));
    }

    private QuizAttempt start() {
        Activity activity = request.activity();
        if (!(activity.kind() instanceof Kind.Quiz quiz)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " is no quiz.");
        }
        long userId = request.enrolled(request.roomOf(activity));
        Instant closes = activity.due();
        if (closes != null && request.at().isAfter(closes)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " is closed.");
        }
        if (quiz.attempts() > 0 && site.quiz(activity).of(userId).size() >= quiz.attempts()) {
            throw new IllegalArgumentException("no attempt is left for user " + userId + ".");
        }
        return site.quiz(activity).start(userId, false, request.at());
    }

    /** Ends the open attempt, or makes one. Without marks a teacher has to mark it. */
    private String finish(Activity quiz, long userId) {
        BigDecimal marks = request.has("marks") ? request.decimal("marks") : null;
        QuizAttempt latest = site.quiz(quiz).latest(userId);
        QuizAttempt open = latest != null && latest.state() == QuizAttempt.State.INPROGRESS ? latest : start();
        site.quiz(quiz).replace(open.in(QuizAttempt.State.FINISHED, request.at(), marks, request.at()));
        return String.valueOf(open.id());
    }

    private String abandon() {
        Activity quiz = request.activity();
        QuizAttempt latest = quiz.kind() instanceof Kind.Quiz ? site.quiz(quiz).latest(request.enrolled(request.roomOf(quiz))) : null;
        if (latest == null || latest.state() != QuizAttempt.State.INPROGRESS) {
            throw new IllegalArgumentException("there is no open attempt.");
        }
        site.quiz(quiz).replace(latest.in(QuizAttempt.State.ABANDONED, null, null, request.at()));
        return String.valueOf(latest.id());
    }

    private Activity assignment() {
        Activity activity = request.activity();
        if (!(activity.kind() instanceof Kind.Assign)) {
            throw new IllegalArgumentException(activity.localIdentifier() + " is no assignment.");
        }
        return activity;
    }

    private static String id(@Nullable Attempt row) {
        return row == null ? "" : String.valueOf(row.id());
    }
}
