package io.crosswalk.operations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section or person of the LMS and what it is tied to.
 *
 * @param kind {@code section} or {@code student}
 * @param name of a section; people have none here
 * @param state {@code matched}, {@code unmatched} (its identifiers lead nowhere), {@code ambiguous} (to more than one) or
 *     {@code unidentified} (it has no identifier)
 * @param method the identifier that led to the match, or {@code crosswalk}
 */
public record MatchRow(
        String kind,
        String connector,
        String id,
        @Nullable String name,
        Map<String, String> identifiers,
        String state,
        @Nullable String method,
        @Nullable Instant matchedAt,
        @Nullable String sectionIdentifier,
        @Nullable Long schoolId,
        @Nullable String sessionName,
        @Nullable String studentUniqueId) {}
