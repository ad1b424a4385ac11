package io.crosswalk.canvas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when somebody waits. */
final class PassingTime extends Clock implements Pause {

    private final Instant start;
    private Instant now;

    PassingTime(String start) {
        this.start = Instant.parse(start);
        this.now = this.start;
    }

    @Override
    public synchronized void last(Duration duration) {
        now = now.plus(duration);
    }

    synchronized Duration passed() {
        return Duration.between(start, now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
