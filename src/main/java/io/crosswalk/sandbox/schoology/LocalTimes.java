package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.Calendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Due dates are local times of the district, without saying so. */
final class LocalTimes {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Calendar.ZONE);

    private LocalTimes() {}

    static String text(@Nullable Instant time) {
        return time == null ? "" : FORMAT.format(time);
    }
}
