package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a body, by path of the property. */
final class Problems {

    private final Map<String, List<String>> byPath = new LinkedHashMap<>();

    void add(String path, String message) {
        byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(message);
    }

    void refuseIfAny() {
        if (!byPath.isEmpty()) {
            throw new Refused(generation -> generation.invalid(byPath));
        }
    }
}
