package io.crosswalk.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of gradable work has, before it is given to sections.
 *
 * @param id the kind of activity with the id of the activity itself, for example {@code assign-3}; {@code grade-17} for a grade item without an activity
 * @param instance the id of the activity itself
 * @param handingInVisible see {@link io.crosswalk.canonical.Circumstances}
 */
record MoodleActivity(
        String id,
        String instance,
        String title,
        @Nullable String description,
        String category,
        List<String> submissionTypes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxPoints,
        boolean handingInVisible) {}
