package io.crosswalk.canonical;

import java.util.Map;

/**
 * Somebody in the LMS. Carries no name.
 *
 * @param id the vendor's id of the person
 * @param identifiers what the person can be matched by, under the vendor's own field names (for example {@code sis_user_id}); empty values are absent
 */
public record Person(String id, Map<String, String> identifiers) {

    public Person {
        identifiers = Map.copyOf(identifiers);
    }

    /** Leaves the identifiers out: they are about a student. */
    @Override
    public String toString() {
        return "Person[id=" + id + "]";
    }
}
