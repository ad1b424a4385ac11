package io.crosswalk.sandbox.brightspace;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Credits by the minute, for each application. A refused request is told when to come again, and nothing else. */
final class Throttle {

    private static final long CREDITS_PER_MINUTE = 50_000;
    private static final long COST = 10;
    private static final long MINUTE = 60;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private volatile long cost = COST;
    private volatile long credits = CREDITS_PER_MINUTE;
    private volatile boolean silent;

    private record Bucket(Instant until, long left) {}

    Throttle(Clock clock) {
        this.clock = clock;
    }

    void set(long newCost, long newCredits) {
        cost = newCost;
        credits = newCredits;
        buckets.clear();
    }

    /** As for applications on the safelist: neither limits nor headers. */
    void spare() {
        silent = true;
    }

    void restore() {
        set(COST, CREDITS_PER_MINUTE);
        silent = false;
    }

    /** @return false if the request is refused; the headers are set either way */
    boolean admits(String application, HttpServletResponse response) {
        if (silent) {
            return true;
        }
        Instant now = clock.instant();
        Bucket bucket = buckets.compute(application, (name, former) -> former == null || !now.isBefore(former.until())
                ? new Bucket(now.plusSeconds(MINUTE), credits - cost)
                : new Bucket(former.until(), Math.max(-cost, former.left() - cost)));
        long reset = Math.max(1, bucket.until().getEpochSecond() - now.getEpochSecond());
        if (bucket.left() < 0) {
            response.setHeader("Retry-After", String.valueOf(reset));
            return false;
        }
        response.setHeader("X-Rate-Limit-Remaining", String.valueOf(bucket.left()));
        response.setHeader("X-Rate-Limit-Reset", String.valueOf(reset));
        response.setHeader("X-Request-Cost", String.valueOf(cost));
        return true;
    }
}
