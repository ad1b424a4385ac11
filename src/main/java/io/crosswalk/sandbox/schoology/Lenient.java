package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The interface writes the same number as a number here and as a text there. */
final class Lenient {

    private Lenient() {}

    static void put(ObjectNode to, String name, long value, boolean asText) {
        if (asText) {
            to.put(name, String.valueOf(value));
        } else {
            to.put(name, value);
        }
    }

    static void put(ObjectNode to, String name, boolean value, boolean asText) {
        put(to, name, value ? 1 : 0, asText);
    }
}
