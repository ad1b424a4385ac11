package io.crosswalk.operations;

import org.jspecify.annotations.Nullable;

/**
 * A key in Ed-Fi, of a student or a section, with why it is shown.
 *
 * @param method how matching came to it; null where it did not
 * @param confidence from 0 to 1
 * @param reason why it was not taken; null for a proposal, which waits for a person
 */
public record MatchKey(
        @Nullable String studentUniqueId,
        @Nullable String sectionIdentifier,
        @Nullable String localCourseCode,
        @Nullable Long schoolId,
        @Nullable String sessionName,
        @Nullable String method,
        @Nullable Double confidence,
        @Nullable String reason) {}
