package io.crosswalk.sandbox.district;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param schoolYear the Ed-Fi school year, named after the year in which it ends */
public record Term(long id, String name, @Nullable String sisId, @Nullable Instant startAt, @Nullable Instant endAt, int schoolYear) {

    /** Over by date: Canvas then treats its courses as concluded, whatever their own state says. */
    public boolean isOver(Instant now) {
        return endAt != null && endAt.isBefore(now);
    }
}
