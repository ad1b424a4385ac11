package io.crosswalk.sandbox.edfi;

/** A row that has another key than before. */
record KeyChange(String id, long changeVersion, NaturalKey before, NaturalKey after) implements Versioned {

    /** This change and a later one of the same row, as one. */
    KeyChange then(KeyChange later) {
        return new KeyChange(id, later.changeVersion, before, later.after);
    }
}
