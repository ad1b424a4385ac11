package io.crosswalk.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that staff see everything at once. */
final class Problems {

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    /** @param detail follows the flaw's text after a colon; may be empty */
    void add(Place place, Flaw flaw, String detail, String expected) {
        found.add(problem(place, flaw, detail, expected));
    }

    Problem problem(Place place, Flaw flaw, String detail, String expected) {
        String what = detail.isEmpty() ? flaw.text() : flaw.text() + ": " + detail;
        Property property = place.property();
        return new Problem(file, place.line(), place.path(), what, expected, property == null ? null : property.exampleLine());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationException(found.stream().sorted(Comparator.comparingInt(Problem::line)).toList());
        }
    }
}
