package io.crosswalk.edfi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an answer of the target means. Quotes nothing that could be about a student.
 *
 * @param reason stable code, for example {@code STUDENT_NOT_IN_EDFI}
 * @param explanation what happened, for staff
 * @param remedy what to do next, for staff
 * @param retryAfter how long the target asks to be left alone, from now on
 * @param correlationId by which the target's administrator finds the request in its log
 */
public record Verdict(
        Outcome outcome,
        String reason,
        String explanation,
        String remedy,
        Optional<Duration> retryAfter,
        Optional<String> correlationId) {

    /** The exception for a caller that wanted this request's answer and cannot go on without it. */
    TargetException exception(Instant now) {
        return switch (outcome) {
            case RETRY_RECORD, HOLD_TARGET, REAUTHENTICATE ->
                    new TargetUnavailableException(reason, explanation, remedy, retryAfter.map(now::plus));
            case DELIVERED, ALREADY_DONE, PARK_STUDENT, PARK_SECTION, PARK_ASSIGNMENT, PARK_DESCRIPTOR, PARK_REFERENCE,
                    DEPENDENTS_FIRST, DEAD, STOP_TARGET -> new TargetRefusedException(reason, explanation, remedy);
        };
    }
}
