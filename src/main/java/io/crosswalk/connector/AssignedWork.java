package io.crosswalk.connector;

import io.crosswalk.canonical.Assignment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of a section with what is not delivered but decides who has it.
 *
 * @param assignees the people to whom it is assigned; null for everybody in the section. May name people of other sections.
 * @param ownDueDates due dates that differ from the assignment's, by person; an empty one means that this person has none
 * @param handingInVisible see {@link io.crosswalk.canonical.Circumstances}
 */
public record AssignedWork(
        Assignment assignment,
        @Nullable Set<String> assignees,
        Map<String, Optional<Instant>> ownDueDates,
        boolean handingInVisible) {

    public boolean isAssignedTo(String personId) {
        return assignees == null || assignees.contains(personId);
    }

    public @Nullable Instant dueAt(String personId) {
        Optional<Instant> own = ownDueDates.get(personId);
        return own == null ? assignment.dueAt() : own.orElse(null);
    }

    /** Who has it and until when, in an order that does not depend on how it was read. */
    public String audience() {
        return (assignees == null ? "everybody" : new TreeSet<>(assignees).toString()) + new TreeMap<>(ownDueDates) + handingInVisible;
    }
}
