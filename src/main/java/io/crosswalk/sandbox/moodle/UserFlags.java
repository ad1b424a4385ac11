package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What holds for one learner in one assignment. No time stamp, so that no filter of changes ever shows it. */
record UserFlags(long id, long userId, boolean locked, @Nullable Instant extension, String workflow) {

    static final String RELEASED = "released";
    static final long NOT_KEPT = 0;

    UserFlags numbered(long number) {
        return new UserFlags(number, userId, locked, extension, workflow);
    }

    UserFlags locked(boolean nowLocked) {
        return new UserFlags(id, userId, nowLocked, extension, workflow);
    }

    UserFlags extendedTo(@Nullable Instant due) {
        return new UserFlags(id, userId, locked, due, workflow);
    }

    UserFlags in(String state) {
        return new UserFlags(id, userId, locked, extension, state);
    }
}
