package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a body, by path of the property. */
final class Complaints {

    private final Map<String, List<Complaint>> byPath = new LinkedHashMap<>();

    void add(String path, Complaint complaint) {
        byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(complaint);
    }

    void refuseIfAny() {
        if (!byPath.isEmpty()) {
            throw new Refused(errors -> errors.invalid(byPath));
        }
    }
}
