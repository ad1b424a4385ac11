package io.crosswalk.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** A clock that moves only when somebody waits. */
public final class PassingTime extends Clock implements Pause {

    private final Instant start;
    private Instant now;

    public PassingTime(String start) {
        this.start = Instant.parse(start);
        this.now = this.start;
    }

    @Override
    public synchronized void last(Duration duration) {
        now = now.plus(duration);
    }

    public synchronized Duration passed() {
        return Duration.between(start, now);
    }

    /** What a connector takes from outside. */
    public Surroundings surroundings() {
        return new Surroundings(this, this, new Random(7));
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
