package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What students do for a piece of work, and how it is judged. */
final class StudentChanges {

    private final Tenant tenant;

    StudentChanges(Tenant tenant) {
        this.tenant = tenant;
    }

    /** @return the id of the work and of the student or group; empty if the action is none of these */
    Optional<String> make(String action, ChangeBody body, Instant at) {
        return switch (action) {
            case "submit" -> put(submitted(body, at));
            case "start-attempt" -> put(begun(body, at));
            case "grade" -> put(graded(body, at));
            case "hide-grade" -> put(released(body, null, at));
            case "release-grade" -> put(released(body, body.has("release_at") ? body.timeOrNull("release_at") : at, at));
            case "excuse" -> exempt(body, true);
            case "unexcuse" -> exempt(body, false);
            default -> Optional.empty();
        };
    }

    private Optional<String> put(StudentWork done) {
        tenant.put(done);
        return Optional.of(done.work() + "-" + done.entityId());
    }

    private StudentWork done(ChangeBody body) {
        Work work = tenant.work(body.work());
        long user = tenant.user(body.number("user_id")).id();
        if (work.isHandedInByGroups() && tenant.groupOf(work, user) == null) {
            throw new IllegalArgumentException("user " + user + " is in no group of " + work.key() + ".");
        }
        return tenant.doneBy(work, user);
    }

    private StudentWork submitted(ChangeBody body, Instant at) {
        StudentWork done = done(body);
        Work work = tenant.work(body.work());
        return switch (work.key().kind()) {
            case DROPBOX, TOPIC -> work.showsHandIns()
                    ? done.with(new HandIn(tenant.nextId(), body.number("user_id"), at, false))
                    : done.completed(at);
            case QUIZ -> {
                Attempt open = done.attempts().stream().filter(attempt -> attempt.completed() == null).findFirst().orElseGet(() -> next(done, at));
                yield done.with(open.completedAt(at));
            }
            case GRADE -> throw new IllegalArgumentException("nothing can be handed in for " + work.key() + ".");
        };
    }

    private StudentWork begun(ChangeBody body, Instant at) {
        if (body.work().kind() != ToolKind.QUIZ) {
            throw new IllegalArgumentException("only a quiz has attempts.");
        }
        StudentWork done = done(body);
        return done.with(next(done, at));
    }

    private Attempt next(StudentWork done, Instant at) {
        return new Attempt(tenant.nextId(), done.attempts().size() + 1, at, null, null, false, null);
    }

    private StudentWork graded(ChangeBody body, Instant at) {
        StudentWork done = done(body);
        BigDecimal score = body.decimalOrNull("score");
        boolean release = body.flag("release", true);
        if (body.work().kind() != ToolKind.QUIZ) {
            return done.judged(new Evaluation(score, body.textOrNull("grade"), true, at, release ? at : null));
        }
        if (score == null) {
            throw new IllegalArgumentException("it lacks \"score\".");
        }
        return done.with(lastCompleted(done).graded(score, release, at));
    }

    private StudentWork released(ChangeBody body, @Nullable Instant releasedAt, Instant at) {
        StudentWork done = done(body);
        if (body.work().kind() == ToolKind.QUIZ) {
            return done.with(lastCompleted(done).withPublished(releasedAt != null, at));
        }
        Evaluation evaluation = done.evaluation();
        if (evaluation == null) {
            throw new IllegalArgumentException("there is no grade yet.");
        }
        return done.judged(evaluation.released(releasedAt, at));
    }

    private static Attempt lastCompleted(StudentWork done) {
        List<Attempt> completed = done.attempts().stream().filter(attempt -> attempt.completed() != null).toList();
        if (completed.isEmpty()) {
            throw new IllegalArgumentException("no attempt is completed yet.");
        }
        return completed.get(completed.size() - 1);
    }

    private Optional<String> exempt(ChangeBody body, boolean exempt) {
        Work work = tenant.work(body.work());
        if (work.gradeItem() == null) {
            throw new IllegalArgumentException(work.key() + " is not in the grade book, and nobody can be exempted from it.");
        }
        tenant.exempt(work.key(), tenant.user(body.number("user_id")).id(), exempt);
        return Optional.of(work.key().toString());
    }
}
