package io.crosswalk.sandbox.edfi;

import org.jspecify.annotations.Nullable;

/** What must be true of a stored row for a write to go on. */
interface Precondition {

    /** @param existing null: no row has the key */
    void check(@Nullable Row existing);

    default Precondition and(Precondition next) {
        return existing -> {
            check(existing);
            next.check(existing);
        };
    }

    static Precondition none() {
        return existing -> { };
    }

    /** @param ifMatch the value of that header, with or without quotes; null: any state will do */
    static Precondition matching(@Nullable String ifMatch) {
        return existing -> {
            if (ifMatch != null && (existing == null || !ifMatch.replace("\"", "").equals(Long.toString(existing.etag())))) {
                throw new Refused(Generation::modifiedByOther);
            }
        };
    }
}
