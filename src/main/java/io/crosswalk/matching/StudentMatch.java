package io.crosswalk.matching;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which student of the target a person is.
 *
 * @param studentUniqueId null unless matched
 */
public record StudentMatch(State state, @Nullable String studentUniqueId) {

    public static final StudentMatch NONE = new StudentMatch(State.UNMATCHED, null);

    public enum State { MATCHED, UNMATCHED, AMBIGUOUS, UNIDENTIFIED }

    public static StudentMatch of(String state, @Nullable String studentUniqueId) {
        return new StudentMatch(State.valueOf(state.toUpperCase(Locale.ROOT)), studentUniqueId);
    }

    /** The student of a person who is matched. */
    public String matched() {
        return Objects.requireNonNull(studentUniqueId);
    }

    /** Leaves the student out. */
    @Override
    public String toString() {
        return "StudentMatch[" + state + "]";
    }
}
