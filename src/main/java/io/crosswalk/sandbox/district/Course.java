package io.crosswalk.sandbox.district;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** @param code the short name, in Ed-Fi the local course code */
public record Course(long id, String name, String code, @Nullable String sisId, State state, long accountId, long termId) {

    /** {@code CLAIMED} is unpublished, {@code AVAILABLE} published, {@code COMPLETED} concluded by hand. */
    public enum State {
        CREATED, CLAIMED, AVAILABLE, COMPLETED, DELETED;

        public String canvasName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
