package io.crosswalk.operations;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision about one section or student of an LMS.
 *
 * @param kind {@code section} or {@code student}
 * @param id as the LMS has it
 * @param studentUniqueId for a student; null, as the section's key is, to mean what is proposed, or else what is matched
 * @param sectionIdentifier for a section; the parts after it where it names several
 */
public record MatchRequest(
        @Nullable String connector,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String studentUniqueId,
        @Nullable String sectionIdentifier,
        @Nullable String localCourseCode,
        @Nullable Long schoolId,
        @Nullable String sessionName) {

    /** Leaves the key out: it is about a student. */
    @Override
    public String toString() {
        return "MatchRequest[" + connector + " " + kind + " " + id + "]";
    }
}
