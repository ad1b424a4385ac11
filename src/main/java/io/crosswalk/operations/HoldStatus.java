package io.crosswalk.operations;

import io.crosswalk.delivery.Holds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps delivery back.
 *
 * @param connector null: every connector
 * @param kind {@code paused} by a person, {@code stopped} for a permission or the configuration, {@code waiting} for the target
 * @param until null: until a person ends it
 */
public record HoldStatus(
        @Nullable String connector,
        String kind,
        @Nullable Instant until,
        String reason,
        String explanation,
        @Nullable String remedy,
        Instant since) {

    static HoldStatus of(Holds.Hold hold) {
        return new HoldStatus(hold.connector().equals(Holds.EVERY_CONNECTOR) ? null : hold.connector(), hold.kind(), hold.until(),
                hold.reason(), hold.explanation(), hold.remedy(), hold.since());
    }
}
