package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from what happened where each learner stands. */
final class Standings {

    private final Site site;

    Standings(Site site) {
        this.site = site;
    }

    Standing of(CourseRoom room, Activity activity, long userId) {
        return switch (activity.kind().type()) {
            case ASSIGN -> assign(room, activity, userId);
            case QUIZ -> quiz(activity, userId);
            case FORUM -> new Standing(true, site.forum(activity).firstOf(userId).map(ForumPost::at).orElse(null), false, false,
                    activity.due(), released(activity, userId));
            case LESSON, H5PACTIVITY, SCORM, GRADE, PAGE -> unseen(activity, userId);
        };
    }

    private Standing unseen(Activity activity, long userId) {
        return new Standing(false, null, false, false, activity.due(), released(activity, userId));
    }

    /** In a team the team's row decides. */
    private Standing assign(CourseRoom room, Activity activity, long userId) {
        AssignWork work = site.assign(activity);
        Attempt row = activity.is(Trait.TEAM) ? work.latest(0, room.teamOf(activity, userId)) : work.latest(userId, 0);
        State state = row == null ? State.NEW : row.state();
        return new Standing(activity.takesSubmissions(), row != null && state == State.SUBMITTED ? row.changedAt() : null, state == State.DRAFT,
                state == State.REOPENED, work.due(activity, userId, room.groupsOf(userId)), released(activity, userId));
    }

    private Standing quiz(Activity activity, long userId) {
        QuizWork work = site.quiz(activity);
        Instant finished = work.of(userId).stream().filter(attempt -> !attempt.preview() && attempt.state() == QuizAttempt.State.FINISHED)
                .map(QuizAttempt::finishedAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        boolean begun = finished == null && work.of(userId).stream().anyMatch(attempt -> !attempt.preview()
                && (attempt.state() == QuizAttempt.State.INPROGRESS || attempt.state() == QuizAttempt.State.OVERDUE));
        return new Standing(true, finished, begun, false, activity.due(), released(activity, userId));
    }

    /** Null also for a grade of an earlier attempt, and for one that is hidden in the gradebook. */
    private @Nullable BigDecimal released(Activity activity, long userId) {
        Activity.Grading grading = activity.grading();
        Mark mark = site.mark(activity, userId);
        if (grading == null || grading.hidden() || (mark != null && mark.hidden())) {
            return null;
        }
        if (activity.kind() instanceof Kind.Assign && (mark == null || !mark.overridden())) {
            AssignWork work = site.assign(activity);
            AssignGrade current = work.current(userId);
            return current != null && current.given() && work.released(activity, userId) ? current.value() : null;
        }
        return site.finalGrade(activity, userId);
    }
}
