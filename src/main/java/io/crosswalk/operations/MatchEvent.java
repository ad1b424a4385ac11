package io.crosswalk.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a match.
 *
 * @param event {@code ended}, {@code moved} or {@code held} by matching; {@code confirmed}, {@code rejected}, {@code withdrawn} or
 *     {@code imported} by a person
 * @param before the Ed-Fi key until then, or the one that was rejected; null for none
 * @param after the Ed-Fi key from then on, or the one that is proposed; null for none
 * @param by null: matching itself
 */
public record MatchEvent(
        long id,
        String connector,
        String kind,
        String vendorId,
        String event,
        @Nullable String before,
        @Nullable String after,
        @Nullable String by,
        Instant at) {}
