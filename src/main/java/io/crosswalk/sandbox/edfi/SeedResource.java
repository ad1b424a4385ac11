package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row that the simulated Ed-Fi API holds from the beginning.
 *
 * @param resource {@code namespace/resource}, for example {@code ed-fi/sections}
 * @param body as a client would POST it, without {@code id}
 */
public record SeedResource(String resource, ObjectNode body) {
}
