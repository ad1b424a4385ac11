package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one row.
 *
 * @param next what happens next, in words
 * @param payload what is to be at the target; null: nothing, or nothing that could be sent
 * @param delivered whether the target holds something of this row, as far as the hub knows
 * @param upToDate whether that is what is wanted
 * @param parentRow id of the assignment's row; null for an assignment, and where there is none
 * @param children how many submissions belong to an assignment
 * @param attempts the latest first, at most 100
 */
public record LedgerRowDetail(
        LedgerRow row,
        String target,
        String next,
        @Nullable Map<String, Object> payload,
        boolean delivered,
        boolean upToDate,
        @Nullable String resourceId,
        @Nullable Tie section,
        @Nullable Tie student,
        @Nullable Long parentRow,
        long children,
        List<Attempt> attempts) {

    /**
     * How the LMS's section or person is tied to Ed-Fi.
     *
     * @param state {@code matched}, {@code unmatched}, {@code ambiguous} or {@code unidentified}
     * @param method the identifier that led to the match, or {@code crosswalk}
     * @param key the section identifier or the student's unique id
     */
    public record Tie(String id, String state, @Nullable String method, @Nullable Instant matchedAt, @Nullable String key) {}

    /**
     * One request to the target.
     *
     * @param status of the answer; null where none came
     * @param outcome what followed for the row
     */
    public record Attempt(
            Instant at,
            String method,
            @Nullable Integer status,
            String outcome,
            @Nullable String reason,
            @Nullable String explanation,
            String correlationId,
            int millis) {}
}
