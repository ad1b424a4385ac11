package io.crosswalk.configuration;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** A school year, named by the year in which it ends. */
final class SchoolYear {

    private static final String CURRENT = "current";

    private SchoolYear() {}

    static @Nullable String read(String value, Place place, Reading reading) {
        if (value.equals(CURRENT) || value.matches("20\\d\\d")) {
            return value;
        }
        reading.problems().add(place, Flaw.WRONG_FORM, "it is " + value, Format.SCHOOL_YEAR.expected());
        return null;
    }

    static int of(String value, LocalDate today) {
        if (!value.equals(CURRENT)) {
            return Integer.parseInt(value);
        }
        return today.getMonth().compareTo(Month.JULY) >= 0 ? today.getYear() + 1 : today.getYear();
    }
}
