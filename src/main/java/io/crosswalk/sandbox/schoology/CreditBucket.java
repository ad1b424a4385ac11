package io.crosswalk.sandbox.schoology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Fifty credits for every five seconds; reading costs one, writing three. Without limit until it is told otherwise. */
final class CreditBucket {

    private static final int CREDITS = 50;
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final Clock clock;
    private int credits;
    private boolean limited;
    private boolean tellsWhen;
    private int left;
    private Instant filledAt;

    CreditBucket(Clock clock) {
        this.clock = clock;
        this.filledAt = clock.instant();
    }

    synchronized void limit(int toCredits, boolean withRetryAfter) {
        credits = toCredits;
        limited = true;
        tellsWhen = withRetryAfter;
        left = toCredits;
        filledAt = clock.instant();
    }

    static int usualCredits() {
        return CREDITS;
    }

    synchronized void restore() {
        limited = false;
    }

    synchronized void pay(String method) {
        if (!limited) {
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(filledAt.plus(WINDOW))) {
            left = credits;
            filledAt = now;
        }
        int cost = method.equals("GET") || method.equals("OPTIONS") ? 1 : 3;
        if (left < cost) {
            long seconds = Math.max(1, Duration.between(now, filledAt.plus(WINDOW)).plusMillis(999).toSeconds());
            throw Refused.tooMany(tellsWhen ? Map.of("Retry-After", String.valueOf(seconds)) : Map.of());
        }
        left -= cost;
    }
}
