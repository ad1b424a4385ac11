package io.crosswalk.moodle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the contents of its course list it.
 *
 * @param id the course module's id, by which Moodle knows the place of the activity in the course
 * @param key the kind of activity and the id of the activity itself, for example {@code assign-3}
 * @param availability to whom it is given, as Moodle writes it; null for everybody
 */
record MoodleModule(
        String id, String kind, String key, String name, boolean visible, @Nullable String availability,
        @Nullable Instant opensAt, @Nullable Instant dueAt) {}
