package io.crosswalk.sandbox.edfi;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dates changes. The API's ETag is the time of the last change, so two changes of one row never get the same. */
final class ChangeClock {

    /** Ticks from the year 1 to 1970, and the mark for UTC, as .NET puts a date into a number. */
    private static final long TICKS_UNTIL_1970 = 621_355_968_000_000_000L;
    private static final long UTC = 0x4000_0000_0000_0000L;

    private final Clock clock;

    ChangeClock(Clock clock) {
        this.clock = clock;
    }

    /** When a row was changed last. */
    static Instant instant(long etag) {
        long ticks = (etag & ~UTC) - TICKS_UNTIL_1970;
        return Instant.ofEpochSecond(Math.floorDiv(ticks, 10_000_000), Math.floorMod(ticks, 10_000_000) * 100);
    }

    long next(@Nullable Row existing) {
        Instant now = clock.instant();
        long ticks = UTC | TICKS_UNTIL_1970 + now.getEpochSecond() * 10_000_000 + now.getNano() / 100;
        return existing == null ? ticks : Math.max(ticks, existing.etag() + 1);
    }
}
