package io.crosswalk.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Deletes that wait for a person, because more of a scope would go than the policy allows.
 *
 * @param scope in words
 * @param gone how many records of the scope the LMS does not list any more
 * @param known how many there were
 * @param approvedAt null: not approved; else the next harvest that finds them gone deletes them
 */
public record HeldDelete(
        long id,
        String connector,
        String scope,
        int gone,
        int known,
        Instant since,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy) {}
