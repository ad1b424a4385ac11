package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.QuizAttempt.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done in one quiz. */
final class QuizWork {

    private static final int DECIMALS = 5;

    private final Numbers numbers;
    private final Map<Long, List<QuizAttempt>> attempts = new LinkedHashMap<>();

    QuizWork(Numbers numbers) {
        this.numbers = numbers;
    }

    QuizAttempt start(long userId, boolean preview, Instant at) {
        List<QuizAttempt> rows = attempts.computeIfAbsent(userId, unseen -> new ArrayList<>());
        QuizAttempt started = new QuizAttempt(numbers.next("quiz attempts"), userId, rows.size() + 1, preview, State.INPROGRESS, at, null, at, null);
        rows.add(started);
        return started;
    }

    void replace(QuizAttempt changed) {
        attempts.computeIfAbsent(changed.userId(), unseen -> new ArrayList<>())
                .replaceAll(row -> row.number() == changed.number() ? changed : row);
    }

    List<QuizAttempt> of(long userId) {
        return attempts.getOrDefault(userId, List.of());
    }

    List<QuizAttempt> all() {
        return attempts.values().stream().flatMap(List::stream).toList();
    }

    @Nullable QuizAttempt latest(long userId) {
        List<QuizAttempt> own = of(userId);
        return own.isEmpty() ? null : own.get(own.size() - 1);
    }

    /** Attempts that count for the grade. */
    List<QuizAttempt> marked(long userId) {
        return of(userId).stream().filter(attempt -> !attempt.preview() && attempt.state() == State.FINISHED && attempt.marks() != null).toList();
    }

    /** Scaled to the grade of the quiz, with five decimals; null while there is none. */
    @Nullable BigDecimal grade(Activity activity, long userId) {
        List<BigDecimal> marks = marked(userId).stream().map(QuizAttempt::marks).toList();
        if (marks.isEmpty() || !(activity.kind() instanceof Kind.Quiz quiz) || activity.grading() == null || quiz.sumOfMarks().signum() == 0) {
            return null;
        }
        BigDecimal counted = switch (quiz.method()) {
            case HIGHEST -> marks.stream().max(Comparator.naturalOrder()).orElseThrow();
            case AVERAGE -> marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(marks.size()), 10, RoundingMode.HALF_UP);
            case FIRST -> marks.get(0);
            case LAST -> marks.get(marks.size() - 1);
        };
        return counted.multiply(activity.grading().maximum()).divide(quiz.sumOfMarks(), DECIMALS, RoundingMode.HALF_UP);
    }
}
