package io.crosswalk.brightspace;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a student's attempts makes the score of a quiz. */
enum AttemptCalculation {
    HIGHEST,
    LOWEST,
    AVERAGE,
    FIRST,
    LAST;

    /** As many as Brightspace keeps. */
    private static final int DECIMALS = 9;

    /** @param code as the API gives it (1 to 5) or as a word; null for the usual one */
    static AttemptCalculation of(@Nullable String code) {
        if (code == null) {
            return HIGHEST;
        }
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "1", "highest", "highest attempt" -> HIGHEST;
            case "2", "lowest", "lowest attempt" -> LOWEST;
            case "3", "average", "average of all attempts" -> AVERAGE;
            case "4", "first", "first attempt" -> FIRST;
            case "5", "last", "last attempt" -> LAST;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field CalcTypeId has a value that Brightspace does not document");
        };
    }

    /** @param completed those that are complete, released or not; empty where the score that counts is not released */
    Optional<BigDecimal> score(List<BrightspaceAttempt> completed) {
        List<BrightspaceAttempt> released = completed.stream().filter(BrightspaceAttempt::released).toList();
        return switch (this) {
            case HIGHEST -> released.stream().map(BrightspaceAttempt::score).max(Comparator.naturalOrder());
            case LOWEST -> released.stream().map(BrightspaceAttempt::score).min(Comparator.naturalOrder());
            case AVERAGE -> average(released);
            case FIRST -> completed.stream().min(Comparator.comparing(BrightspaceAttempt::number)).filter(BrightspaceAttempt::released).map(BrightspaceAttempt::score);
            case LAST -> completed.stream().max(Comparator.comparing(BrightspaceAttempt::number)).filter(BrightspaceAttempt::released).map(BrightspaceAttempt::score);
        };
    }

    private static Optional<BigDecimal> average(List<BrightspaceAttempt> attempts) {
        return attempts.stream().map(BrightspaceAttempt::score).reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(attempts.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
