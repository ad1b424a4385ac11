package io.crosswalk.edfi;

/**
 * One row of a roster.
 *
 * @param id the target's own, by which it tells what was deleted; in lower case, without dashes
 * @param value what is kept of it
 */
public record RosterEntry<T>(String id, T value) {

    /** Leaves the value out: it may be about a student. */
    @Override
    public String toString() {
        return "RosterEntry[id=" + id + "]";
    }
}
