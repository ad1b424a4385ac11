package io.crosswalk.brightspace;

import io.crosswalk.http.Answer;
import io.crosswalk.kit.Allowance;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Brightspace gives each app a number of credits a minute; a request costs about ten. What is left, and in how many seconds
 * there will be all again, is told by {@code X-Rate-Limit-Remaining} and {@code X-Rate-Limit-Reset}, where there is a limit.
 */
final class BrightspaceAllowance implements Allowance {

    private static final double USUAL_COST = 10;
    private static final Duration LONGEST_RESET = Duration.ofMinutes(10);

    private final double floor;
    private double cost = USUAL_COST;
    private @Nullable Double remaining;
    private Instant resetAt = Instant.MIN;

    /** @param floor credits that are left to others */
    BrightspaceAllowance(int floor) {
        this.floor = floor;
    }

    @Override
    public Duration timeToWait(Instant now, int inFlight) {
        if (remaining == null || !now.isBefore(resetAt) || remaining - (inFlight + 1) * cost >= floor) {
            return Duration.ZERO;
        }
        return Duration.between(now, resetAt);
    }

    @Override
    public void observe(Answer answer, Instant now) {
        Double left = number(answer, "x-rate-limit-remaining");
        Double seconds = number(answer, "x-rate-limit-reset");
        Double paid = number(answer, "x-request-cost");
        cost = paid == null ? cost : paid;
        if (left != null && seconds != null) {
            remaining = left;
            Duration reset = Duration.ofMillis((long) (seconds * 1000));
            resetAt = now.plus(reset.compareTo(LONGEST_RESET) > 0 ? LONGEST_RESET : reset);
        }
    }

    private static @Nullable Double number(Answer answer, String header) {
        return answer.header(header).map(String::strip).filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?")).map(Double::valueOf).orElse(null);
    }
}
