package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one student, or one group, did for a piece of work, and how it was judged.
 *
 * @param entityId a user's id; a group's for work that groups hand in
 * @param completedAt when work that is not handed in here was done
 * @param evaluation null for quizzes, of which each attempt is judged
 */
record StudentWork(
        WorkKey work, long entityId, List<HandIn> handIns, List<Attempt> attempts, @Nullable Instant completedAt, @Nullable Evaluation evaluation) {

    StudentWork {
        handIns = List.copyOf(handIns);
        attempts = List.copyOf(attempts);
    }

    static StudentWork none(WorkKey work, long entityId) {
        return new StudentWork(work, entityId, List.of(), List.of(), null, null);
    }

    /** When the last of it was handed in, or done; null if nothing was. */
    @Nullable Instant handedInAt() {
        Instant last = handIns.stream().filter(handIn -> !handIn.deleted()).map(HandIn::at).max(Instant::compareTo)
                .or(() -> attempts.stream().map(Attempt::completed).filter(Objects::nonNull).max(Instant::compareTo))
                .orElse(null);
        return last == null ? completedAt : last;
    }

    boolean isBegun() {
        return attempts.stream().anyMatch(attempt -> attempt.completed() == null);
    }

    StudentWork with(HandIn handIn) {
        List<HandIn> more = new ArrayList<>(handIns);
        more.add(handIn);
        return new StudentWork(work, entityId, more, attempts, completedAt, evaluation);
    }

    /** In the place of one with the same number, or as the last. */
    StudentWork with(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.removeIf(former -> former.number() == attempt.number());
        more.add(attempt);
        return new StudentWork(work, entityId, handIns, more, completedAt, evaluation);
    }

    StudentWork completed(Instant at) {
        return new StudentWork(work, entityId, handIns, attempts, at, evaluation);
    }

    StudentWork judged(@Nullable Evaluation newEvaluation) {
        return new StudentWork(work, entityId, handIns, attempts, completedAt, newEvaluation);
    }
}
