package io.crosswalk.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status of the answer; null where none came
 * @param resourceId the target's id of what was delivered; null where it is not known
 * @param delay until the next attempt, for {@code RETRY} and {@code PARKED}
 */
public record Outcome(
        DueRow row,
        Result result,
        Instant at,
        String method,
        @Nullable Integer status,
        @Nullable String resourceId,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable String remedy,
        Duration delay,
        String correlationId,
        int millis) {

    /** The method of an attempt in which nothing was sent; it is not kept. */
    public static final String NOT_SENT = "NONE";

    /**
     * {@code RETURNED}: the attempt says nothing about the record, because the target as a whole does not answer.
     * {@code PARENT_MISSING}: the target does not have the assignment after all, so it is to be delivered again first.
     */
    public enum Result { DELIVERED, DELETED, RETRY, RETURNED, PARKED, PARENT_MISSING, DEAD }
}
