package io.crosswalk.operations;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Ed-Fi API.
 *
 * @param state {@code delivering} or {@code held}; a hold of one connector holds that one only
 */
public record TargetStatus(String id, URI url, String state, List<HoldStatus> holds, Mirror mirror) {

    /**
     * The hub's copy of the target's sections and students.
     *
     * @param refreshedAt null: not yet
     */
    public record Mirror(int sections, int students, @Nullable Instant refreshedAt) {}
}
