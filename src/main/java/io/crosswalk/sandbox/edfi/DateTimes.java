package io.crosswalk.sandbox.edfi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Date-times as the database keeps them: in UTC, to the microsecond, without a zone. */
final class DateTimes {

    private static final long MICROSECONDS = 1_000_000L;

    private DateTimes() {
    }

    /**
     * Accepts ISO 8601 with an offset, without one (the sandbox's server runs in UTC) and a bare date.
     *
     * @return microseconds since 1970
     * @throws DateTimeException the text is none of these
     */
    static long microseconds(String text) {
        Instant instant;
        int time = text.indexOf('T');
        if (time < 0) {
            instant = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } else if (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0) {
            instant = OffsetDateTime.parse(text).toInstant();
        } else {
            instant = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROSECONDS),
                instant.truncatedTo(ChronoUnit.MICROS).getNano() / 1_000);
    }

    static String text(long microseconds) {
        return Instant.ofEpochSecond(Math.floorDiv(microseconds, MICROSECONDS),
                Math.floorMod(microseconds, MICROSECONDS) * 1_000).toString();
    }
}
