package io.crosswalk.canvas;

import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all threads of a connector together within Canvas' limit. Canvas keeps a bucket for each token: every request
 * reserves 50 units at its start, gets back what it did not use, and 10 units leak out a second. What is left is told by
 * {@code X-Rate-Limit-Remaining}; other users of the token show in it too.
 */
final class CanvasPace {

    private static final double RESERVED = 50;
    private static final double LEAK_PER_SECOND = 10;

    private final int parallelRequests;
    private final double floor;
    private final Clock clock;
    private final Pause pause;

    private int inFlight;
    private boolean anyAnswer;
    private @Nullable Double remaining;
    private Instant measured = Instant.MIN;
    private Instant heldUntil = Instant.MIN;
    private long requests;
    private long repetitions;
    private Duration waited = Duration.ZERO;

    CanvasPace(int parallelRequests, int floor, Clock clock, Pause pause) {
        this.parallelRequests = parallelRequests;
        this.floor = Math.max(floor, RESERVED);
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until one more request may be sent; each must be followed by {@link #leave}. */
    void enter() throws InterruptedException {
        while (true) {
            Duration wait;
            synchronized (this) {
                while (inFlight >= allowedAtOnce()) {
                    wait();
                }
                wait = timeToWait();
                if (wait.isZero()) {
                    inFlight++;
                    requests++;
                    return;
                }
            }
            rest(wait);
        }
    }

    synchronized void observe(Answer answer) {
        anyAnswer = true;
        answer.header("x-rate-limit-remaining").map(CanvasPace::number).ifPresent(value -> {
            remaining = value;
            measured = clock.instant();
        });
    }

    synchronized void leave() {
        inFlight--;
        notifyAll();
    }

    /** Lets no thread send anything for a while: Canvas has asked for it, or has refused a request as one too many. */
    synchronized void hold(Duration duration) {
        Instant until = clock.instant().plus(duration);
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    /** Lets this thread wait. */
    void rest(Duration duration) throws InterruptedException {
        pause.last(duration);
        synchronized (this) {
            waited = waited.plus(duration);
        }
    }

    synchronized void repeats() {
        repetitions++;
    }

    synchronized RequestCount count() {
        return new RequestCount(requests, repetitions, waited);
    }

    /** Until the first answer nobody knows what is left: one request finds out. */
    private int allowedAtOnce() {
        return anyAnswer ? parallelRequests : 1;
    }

    private Duration timeToWait() {
        Instant now = clock.instant();
        if (now.isBefore(heldUntil)) {
            return Duration.between(now, heldUntil);
        }
        if (remaining == null) {
            return Duration.ZERO;
        }
        // What is in flight is taken off though Canvas may have done so already: too careful by a little, never too bold.
        double leaked = Math.max(0, Duration.between(measured, now).toMillis() / 1000.0 * LEAK_PER_SECOND);
        double missing = floor + inFlight * RESERVED - (remaining + leaked);
        return missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing / LEAK_PER_SECOND * 1000));
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
