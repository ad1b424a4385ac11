package io.crosswalk.operations;

import io.crosswalk.ledger.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the ledger a person means; every part that is given must apply, and null or blank is not given.
 *
 * @param student the student's unique id in Ed-Fi, any identifier that the LMS has of the person, or the LMS's own id
 * @param section the section identifier in Ed-Fi, or the LMS's id
 * @param assignment the identifier of an assignment, or the LMS's id of it; its submissions are meant too
 * @param identifier of exactly one assignment or submission
 * @param kind {@code assignment} or {@code submission}
 * @param state one of {@link RowState}
 * @param reason a reason code; without a state, only parked and dead rows are meant
 * @param run the harvest that last laid the row down
 */
public record LedgerFilter(
        @Nullable String student,
        @Nullable String section,
        @Nullable String assignment,
        @Nullable String identifier,
        @Nullable String connector,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String reason,
        @Nullable Long run) {

    public static final LedgerFilter EVERYTHING = new LedgerFilter(null, null, null, null, null, null, null, null, null);

    /** @throws InvalidParameterException for a kind or state that does not exist */
    public LedgerFilter {
        student = given(student);
        section = given(section);
        assignment = given(assignment);
        identifier = given(identifier);
        connector = given(connector);
        kind = given(kind);
        state = given(state);
        reason = given(reason);
        if (kind != null && !isKind(kind)) {
            throw new InvalidParameterException("kind", "is '" + kind + "'", "assignment, submission");
        }
        if (state != null) {
            RowState.of(state);
        }
    }

    public LedgerFilter withReason(String wanted) {
        return new LedgerFilter(student, section, assignment, identifier, connector, kind, state, wanted, run);
    }

    private static boolean isKind(String kind) {
        return Arrays.stream(Kind.values()).anyMatch(known -> known.code().equals(kind));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
