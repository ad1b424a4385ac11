package io.crosswalk.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes as fast as the machine's, and can be put forward: what happens between two harvests need not be waited for. */
final class MovedClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead;

    MovedClock(Instant now) {
        ahead = Duration.between(machine.instant(), now);
    }

    void putForward(Duration duration) {
        ahead = ahead.plus(duration);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
