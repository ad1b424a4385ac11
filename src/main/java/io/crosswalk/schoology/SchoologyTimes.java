package io.crosswalk.schoology;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Schoology's local times, which have no zone. */
final class SchoologyTimes {

    private static final int LONGEST = 255;

    private SchoologyTimes() {}

    /** A date without a time is its end: work that is due on a day may be handed in on that day. */
    static @Nullable Instant local(VendorRecord record, String field, ZoneId zone) {
        String text = record.text(field, LONGEST);
        if (text == null || text.startsWith("0000")) {
            return null;
        }
        try {
            String iso = text.strip().replace(' ', 'T');
            LocalDateTime local = iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atTime(23, 59, 59);
            if (local.getYear() >= 1 && local.getYear() <= 9999) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeException notLocal) {
            // The same answer as for a year that no target can hold.
        }
        throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field " + field + " is not a local time such as 2025-09-12 23:59:00");
    }

    static @Nullable LocalDate date(VendorRecord record, String field) {
        String text = record.text(field, LONGEST);
        if (text == null || text.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip().replaceFirst("[ T].*", ""));
        } catch (DateTimeException notADate) {
            throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field " + field + " is not a date such as 2025-09-12");
        }
    }
}
