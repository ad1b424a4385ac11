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
 * @param method {@code crosswalk}, {@code exact}, {@code transformed}, {@code disambiguated} or {@code inferred}
 * @param identifier the LMS field that led to the match, or to several
 * @param confidence from 0 to 1
 * @param proposal another key, held for a person to confirm or reject; null: none
 */
public record MatchRow(
        String kind,
        String connector,
        String id,
        @Nullable String name,
        Map<String, String> identifiers,
        String state,
        @Nullable String method,
        @Nullable String identifier,
        @Nullable Double confidence,
        @Nullable Instant matchedAt,
        @Nullable String sectionIdentifier,
        @Nullable String localCourseCode,
        @Nullable Long schoolId,
        @Nullable String sessionName,
        @Nullable String studentUniqueId,
        @Nullable MatchKey proposal,
        @Nullable Instant proposedAt) {}
