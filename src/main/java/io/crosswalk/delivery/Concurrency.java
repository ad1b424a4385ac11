package io.crosswalk.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests may be in flight. Grows by one for each round of successes, halves when the target shows that it is
 * too much: by refusing, failing, or by answering several times slower than it did at its best.
 */
final class Concurrency {

    private static final int START = 8;
    private static final int SLOWER = 5;
    private static final Duration BEARABLE = Duration.ofSeconds(1);
    private static final double SMOOTHING = 0.05;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final int maximum;
    private int limit;
    private int inFlight;
    private int successes;
    private double usualMillis = -1;
    private double bestMillis = Double.MAX_VALUE;

    Concurrency(int maximum) {
        this.maximum = maximum;
        this.limit = Math.min(START, maximum);
    }

    void acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (inFlight >= limit) {
                room.await();
            }
            inFlight++;
        } finally {
            lock.unlock();
        }
    }

    /** The target took the record, or refused it for a reason of the record's own. */
    void answered(long millis) {
        lock.lock();
        try {
            inFlight--;
            usualMillis = usualMillis < 0 ? millis : usualMillis + SMOOTHING * (millis - usualMillis);
            bestMillis = Math.min(bestMillis, Math.max(usualMillis, 1));
            successes++;
            if (successes >= limit) {
                successes = 0;
                boolean strained = usualMillis > BEARABLE.toMillis() && usualMillis > SLOWER * bestMillis;
                limit = strained ? Math.max(1, limit - 1) : Math.min(maximum, limit + 1);
            }
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The target could not cope. */
    void overwhelmed() {
        lock.lock();
        try {
            inFlight--;
            successes = 0;
            limit = Math.max(1, limit / 2);
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }
}
