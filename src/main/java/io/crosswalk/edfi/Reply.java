package io.crosswalk.edfi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status 0 without an answer
 * @param value what was read of a successful answer; null otherwise
 */
record Reply<T>(Verdict verdict, int status, @Nullable T value) {

    boolean mayDifferLater() {
        return switch (verdict.outcome()) {
            case HOLD_TARGET -> true;
            case RETRY_RECORD -> status >= 500;
            case DELIVERED, ALREADY_DONE, REAUTHENTICATE, PARK_STUDENT, PARK_SECTION, PARK_ASSIGNMENT, PARK_DESCRIPTOR, PARK_REFERENCE,
                    DEPENDENTS_FIRST, DEAD, STOP_TARGET -> false;
        };
    }

    Optional<T> read() {
        return Optional.ofNullable(value);
    }
}
