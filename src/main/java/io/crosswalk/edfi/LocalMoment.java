package io.crosswalk.edfi;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as the clock on the wall shows it, in whole seconds.
 *
 * @param date for example {@code 2026-03-02}
 * @param time for example {@code 23:59:00}
 */
record LocalMoment(String date, String time) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Whether the target's calendar, which has four digits for a year, has this moment. */
    static boolean isInCalendar(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    /** Empty where the target's calendar does not have it. */
    static Optional<LocalMoment> of(Instant moment, ZoneId zone) {
        // A day's distance from either end, so that no zone leads beyond it.
        if (moment.isBefore(FIRST.plus(1, ChronoUnit.DAYS)) || !moment.isBefore(END.minus(1, ChronoUnit.DAYS))) {
            return Optional.empty();
        }
        LocalDateTime local = moment.atZone(zone).toLocalDateTime();
        return Optional.of(new LocalMoment(local.toLocalDate().toString(), TIME.format(local)));
    }
}
