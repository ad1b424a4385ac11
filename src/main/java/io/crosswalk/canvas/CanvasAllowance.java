package io.crosswalk.canvas;

import io.crosswalk.http.Answer;
import io.crosswalk.kit.Allowance;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Canvas keeps a bucket for each token: every request reserves 50 units at its start, gets back what it did not use, and 10
 * units leak out a second. What is left is told by {@code X-Rate-Limit-Remaining}; other users of the token show in it too.
 */
final class CanvasAllowance implements Allowance {

    private static final double RESERVED = 50;
    private static final double LEAK_PER_SECOND = 10;

    private final double floor;
    private boolean anyAnswer;
    private @Nullable Double remaining;
    private Instant measured = Instant.MIN;

    CanvasAllowance(int floor) {
        this.floor = Math.max(floor, RESERVED);
    }

    /** Until the first answer nobody knows what is left: one request finds out. */
    @Override
    public int atOnce(int parallelRequests) {
        return anyAnswer ? parallelRequests : 1;
    }

    @Override
    public Duration timeToWait(Instant now, int inFlight) {
        if (remaining == null) {
            return Duration.ZERO;
        }
        // What is in flight is taken off though Canvas may have done so already: too careful by a little, never too bold.
        double leaked = Math.max(0, Duration.between(measured, now).toMillis() / 1000.0 * LEAK_PER_SECOND);
        double missing = floor + inFlight * RESERVED - (remaining + leaked);
        return missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing / LEAK_PER_SECOND * 1000));
    }

    @Override
    public void observe(Answer answer, Instant now) {
        anyAnswer = true;
        answer.header("x-rate-limit-remaining").map(CanvasAllowance::number).ifPresent(value -> {
            remaining = value;
            measured = now;
        });
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
