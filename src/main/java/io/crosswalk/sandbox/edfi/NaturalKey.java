package io.crosswalk.sandbox.edfi;

import java.util.Arrays;

/** The natural key of a row: its identity columns as compact bytes. Text is compared exactly, as PostgreSQL does. */
final class NaturalKey {

    private final byte[] bytes;
    private final int hash;

    NaturalKey(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NaturalKey key && hash == key.hash && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
