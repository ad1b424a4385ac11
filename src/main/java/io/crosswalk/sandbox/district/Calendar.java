package io.crosswalk.sandbox.district;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;

/**
 * The district's days, counted from the anchor: the day on which this sandbox was first started. Work is due at
 * 23:59:59 of a day other than the anchor, so that nothing changes by itself within the minutes of a test.
 */
public record Calendar(LocalDate anchor) {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** Named after the year in which it ends: 2027 from July 2026 to June 2027. */
    public int schoolYear() {
        return anchor.getMonthValue() >= Month.JULY.getValue() ? anchor.getYear() + 1 : anchor.getYear();
    }

    public Instant due(int daysFromAnchor) {
        return anchor.plusDays(daysFromAnchor).atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }

    public Instant at(int daysFromAnchor, int hour) {
        return anchor.plusDays(daysFromAnchor).atTime(hour, 20, 10).atZone(ZONE).toInstant();
    }

    public LocalDate firstDay(int schoolYear) {
        return LocalDate.of(schoolYear - 1, Month.JULY, 1);
    }

    public LocalDate lastDay(int schoolYear) {
        return LocalDate.of(schoolYear, Month.JUNE, 30);
    }

    Instant startOfTerm(int schoolYear) {
        return firstDay(schoolYear).atStartOfDay(ZONE).toInstant();
    }

    Instant endOfTerm(int schoolYear) {
        return lastDay(schoolYear).atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }
}
