package io.crosswalk.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted at the target for one record.
 *
 * @param parent identifier of the assignment that a submission belongs to; null for an assignment
 * @param studentUniqueId for finding the row again; null where there is none or it is not known
 */
public record LedgerEntry(
        Kind kind,
        String identifier,
        @Nullable String sectionId,
        @Nullable String assignmentId,
        @Nullable String personId,
        @Nullable String parent,
        @Nullable String sectionIdentifier,
        @Nullable String studentUniqueId,
        Desire desire) {

    /** A state other than null keeps the record from being sent. */
    public sealed interface Desire {

        default @Nullable String payload() {
            return null;
        }

        default @Nullable String key() {
            return null;
        }

        default List<String> warnings() {
            return List.of();
        }

        default @Nullable String state() {
            return null;
        }

        default @Nullable String reason() {
            return null;
        }

        default @Nullable String explanation() {
            return null;
        }

        default @Nullable String remedy() {
            return null;
        }
    }

    /**
     * To be delivered.
     *
     * @param key what makes the natural key besides the identifier
     */
    public record Send(String payload, String key, List<String> warnings) implements Desire {}

    /**
     * Not deliverable until something else arrives.
     *
     * @param detail what exactly is awaited; null where the reason says all
     */
    public record Park(Reason because, @Nullable String detail) implements Desire {

        public Park(Reason because) {
            this(because, null);
        }

        @Override
        public String state() {
            return "parked";
        }

        @Override
        public String reason() {
            return because.name();
        }

        @Override
        public @Nullable String explanation() {
            return detail;
        }
    }

    /** Not deliverable until a person acts; what was wanted before stays. */
    public record Reject(String reason, String explanation, String remedy) implements Desire {

        @Override
        public String state() {
            return "dead";
        }
    }
}
