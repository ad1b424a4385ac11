package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.NoSuchElementException;

/** Stub. */
final class Changes {
    Changes(Site site, ObjectNode body, Instant at) {}

    String make(String action) {
        throw new NoSuchElementException("Nothing to do at " + action);
    }
}
