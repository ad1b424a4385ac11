package io.crosswalk.sandbox.edfi;

/** A row that is gone. */
record Deletion(String id, long changeVersion, NaturalKey key) implements Versioned {
}
