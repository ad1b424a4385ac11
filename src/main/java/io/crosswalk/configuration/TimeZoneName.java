package io.crosswalk.configuration;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A region with its rules for summer time; a bare offset would be wrong for half of the year. */
final class TimeZoneName {

    private TimeZoneName() {}

    static @Nullable String read(String value, Place place, Reading reading) {
        Set<String> names = ZoneId.getAvailableZoneIds();
        if (names.contains(value)) {
            return value;
        }
        // Abbreviations are all near each other, and a guess would be on the wrong continent.
        String hint = value.contains("/") ? Nearest.to(value, names).map(nearest -> " (did you mean " + nearest + "?)").orElse("") : "";
        reading.problems().add(place, Flaw.NO_TIME_ZONE, "it is " + value + hint, Format.TIME_ZONE.expected());
        return null;
    }
}
