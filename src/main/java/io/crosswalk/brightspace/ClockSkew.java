package io.crosswalk.brightspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much Brightspace's clock is ahead of ours. Shared by threads. */
final class ClockSkew {

    private final Clock clock;
    private volatile Duration skew = Duration.ZERO;

    ClockSkew(Clock clock) {
        this.clock = clock;
    }

    Instant theirNow() {
        return clock.instant().plus(skew);
    }

    void measured(Instant theirs) {
        skew = Duration.between(clock.instant(), theirs);
    }
}
