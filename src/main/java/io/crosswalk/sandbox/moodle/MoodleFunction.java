package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.Set;

/**
 * A function of the web services.
 *
 * @param parameters the only ones it takes
 * @param usual in the hub's service of a Moodle 4.5; the others come with newer releases, or are seldom granted
 */
record MoodleFunction(String name, boolean usual, Set<String> parameters, Body body) {

    /** Writes the answer to the call's JSON. */
    @FunctionalInterface
    interface Body {
        void answer(Call call) throws IOException;
    }

    String version() {
        return name.startsWith("core_") || name.startsWith("gradereport_") ? "2024100706" : "2024100700";
    }
}
