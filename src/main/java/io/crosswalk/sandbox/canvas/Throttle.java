package io.crosswalk.sandbox.canvas;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Canvas's leaky bucket, one for each token. A request reserves fifty units while it runs and costs what it took in
 * seconds; the bucket leaks ten units a second and refuses when it is full.
 */
public final class Throttle {

    private static final double HIGH_WATER = 600;
    private static final double MAXIMUM = 800;
    private static final double LEAK_PER_SECOND = 10;
    private static final double RESERVATION = 50;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private volatile double extraCost;
    private volatile int refusalStatus = 403;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param cost added to what each request really took
     * @param status 403 as in Canvas's code, or 429 as in its documentation
     */
    public void set(double cost, int status) {
        extraCost = cost;
        refusalStatus = status;
    }

    public void restore() {
        set(0, 403);
        buckets.clear();
    }

    int refusalStatus() {
        return refusalStatus;
    }

    Admission enter(String token) {
        return buckets.computeIfAbsent(token, unseen -> new Bucket(clock.instant())).enter();
    }

    double cost(long nanoseconds) {
        return nanoseconds / 1e9 + extraCost;
    }

    /** @param remaining may be negative */
    record Admission(boolean refused, double remaining, Bucket bucket) {

        /** @return what remains, now that the reservation is replaced by the true cost */
        double leave(double cost) {
            return bucket.leave(cost);
        }
    }

    private final class Bucket {
        private double level;
        private Instant leakedAt;

        Bucket(Instant now) {
            this.leakedAt = now;
        }

        synchronized Admission enter() {
            leak();
            if (level + RESERVATION >= HIGH_WATER) {
                return new Admission(true, HIGH_WATER - level, this);
            }
            level += RESERVATION;
            return new Admission(false, HIGH_WATER - level, this);
        }

        synchronized double leave(double cost) {
            level = Math.min(MAXIMUM, Math.max(0, level - RESERVATION + cost));
            leak();
            return HIGH_WATER - level;
        }

        private void leak() {
            Instant now = clock.instant();
            double seconds = (now.toEpochMilli() - leakedAt.toEpochMilli()) / 1000.0;
            level = Math.max(0, level - seconds * LEAK_PER_SECOND);
            leakedAt = now;
        }
    }
}
