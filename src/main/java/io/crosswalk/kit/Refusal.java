package io.crosswalk.kit;

import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why one record could not be translated.
 *
 * @param vendorId null where not even that could be read
 * @param assignmentId of an assignment, or of what belongs to one, as far as it could be read
 * @param personId of what belongs to a person, as far as it could be read
 */
public record Refusal(@Nullable String vendorId, @Nullable String assignmentId, @Nullable String personId, Problem problem, String explanation) {

    public static Refusal of(@Nullable String vendorId, UnusableFieldException reason) {
        return new Refusal(vendorId, null, null, reason.problem(), reason.getMessage());
    }

    public static Refusal ofAssignment(@Nullable String id, UnusableFieldException reason) {
        return new Refusal(id, id, null, reason.problem(), reason.getMessage());
    }

    public static Refusal ofSubmission(@Nullable String vendorId, @Nullable String assignmentId, @Nullable String personId, UnusableFieldException reason) {
        return new Refusal(vendorId, assignmentId, personId, reason.problem(), reason.getMessage());
    }

    /** @param place in the list, from 1; stands in for an id that could not be read */
    public Rejection rejection(Kind kind, long place) {
        return new Rejection(kind, name(place), assignmentId, personId, problem, explanation);
    }

    private String name(long place) {
        return vendorId == null ? "number " + place + " of the list" : vendorId;
    }
}
