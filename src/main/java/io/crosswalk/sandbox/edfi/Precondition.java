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

    /** What the headers {@code If-Match} and {@code If-None-Match} ask for; tags with or without quotes. */
    static Precondition ofHeaders(Call call, Generation generation) {
        String ifMatch = call.header("If-Match");
        boolean insertOnly = generation.insertsOnlyOnDemand() && "*".equals(call.header("If-None-Match"));
        return existing -> {
            if (ifMatch != null && (existing == null || !ifMatch.replace("\"", "").equals(generation.etag(existing)))) {
                throw new Refused(ErrorBodies::modifiedByOther);
            }
            if (insertOnly && existing != null) {
                throw new Refused(ErrorBodies::existsAlready);
            }
        };
    }
}
