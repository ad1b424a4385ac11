package io.crosswalk.matching;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of a student or of a section; what belongs to the other one is null. Parts of a section's key besides its identifier may be left
 * open, where the identifier says enough.
 */
public record EdFiKey(
        @Nullable String studentUniqueId,
        @Nullable String sectionIdentifier,
        @Nullable String localCourseCode,
        @Nullable Long schoolId,
        @Nullable String sessionName) {

    public static EdFiKey student(String studentUniqueId) {
        return new EdFiKey(studentUniqueId, null, null, null, null);
    }

    /** As a line of text, for the history of a match. */
    String written() {
        return Stream.of(studentUniqueId, sectionIdentifier, schoolId, sessionName, localCourseCode)
                .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" / "));
    }

    /** Leaves the student out. */
    @Override
    public String toString() {
        return "EdFiKey[" + (sectionIdentifier == null ? "student" : sectionIdentifier) + "]";
    }
}
