package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a student stands with a piece of work at one moment.
 *
 * @param due the student's own due date
 * @param grade the one that the student sees; null while there is none
 */
record WorkStanding(
        boolean exempt,
        boolean showsHandIns,
        boolean begun,
        @Nullable Instant handedInAt,
        @Nullable Instant due,
        @Nullable Grade grade,
        Instant now) {

    /** @param words null where the grade has none but its points */
    record Grade(@Nullable BigDecimal points, @Nullable String words) {

        @Nullable String text() {
            if (words != null) {
                return words;
            }
            return points == null ? null : points.stripTrailingZeros().toPlainString();
        }
    }

    static WorkStanding of(Tenant tenant, Work work, long userId, Instant now) {
        StudentWork done = tenant.doneBy(work, userId);
        return new WorkStanding(tenant.exemptions(work.key()).contains(userId), showsHandIns(tenant, work, userId), done.isBegun(), done.handedInAt(),
                work.dueFor(userId), grade(work, done, now), now);
    }

    /** Whoever has handed in under no name may be anybody: then nobody is known to have handed in nothing. */
    private static boolean showsHandIns(Tenant tenant, Work work, long userId) {
        boolean underNoName = tenant.studentWork(work.key(), DiscussionPages.ANONYMOUS).handedInAt() != null;
        return work.showsHandIns() && (!underNoName || tenant.doneBy(work, userId).handedInAt() != null);
    }

    /** There is more to it than that it was assigned. */
    boolean isTouched() {
        return handedInAt != null || grade != null;
    }

    /** In the order of the policy: the first that applies. Work that cannot be seen being handed in is neither late nor missing. */
    String status() {
        boolean handedIn = handedInAt != null;
        if (exempt) {
            return "excused";
        }
        if (showsHandIns && due != null && handedIn && handedInAt.isAfter(due)) {
            return "late";
        }
        if (showsHandIns && due != null && !handedIn && grade == null && now.isAfter(due)) {
            return "missing";
        }
        if (grade != null) {
            return "graded";
        }
        if (begun && !handedIn) {
            return "draft";
        }
        return handedIn ? "on-time" : "Upcoming";
    }

    private static @Nullable Grade grade(Work work, StudentWork done, Instant now) {
        if (work.tool() instanceof Tool.Quiz quiz) {
            BigDecimal score = score(quiz.calculation(), done.attempts());
            return score == null ? null : new Grade(score, null);
        }
        Evaluation evaluation = done.evaluation();
        return evaluation != null && evaluation.graded() && evaluation.isReleasedAt(now) ? new Grade(evaluation.score(), evaluation.words()) : null;
    }

    /** Of the attempts that are done and whose score the student sees. */
    static @Nullable BigDecimal score(Tool.Calculation calculation, List<Attempt> attempts) {
        List<BigDecimal> scores = attempts.stream().filter(attempt -> attempt.completed() != null && attempt.published() && attempt.score() != null)
                .sorted(Comparator.comparingInt(Attempt::number)).map(Attempt::score).toList();
        if (scores.isEmpty()) {
            return null;
        }
        return switch (calculation) {
            case HIGHEST -> scores.stream().max(BigDecimal::compareTo).orElseThrow();
            case LOWEST -> scores.stream().min(BigDecimal::compareTo).orElseThrow();
            case AVERAGE -> scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64);
            case FIRST -> scores.get(0);
            case LAST -> scores.get(scores.size() - 1);
        };
    }
}
