package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All functions that the site knows, by name. */
final class Functions {

    private final Map<String, MoodleFunction> byName = new TreeMap<>();

    /** A function of the hub's service in a Moodle 4.5. */
    void usual(String name, MoodleFunction.Body body, String... parameters) {
        byName.put(name, new MoodleFunction(name, true, Set.of(parameters), body));
    }

    /** One that is not in the service, until it is added. */
    void unusual(String name, MoodleFunction.Body body, String... parameters) {
        byName.put(name, new MoodleFunction(name, false, Set.of(parameters), body));
    }

    Collection<MoodleFunction> all() {
        return byName.values();
    }

    MoodleFunction require(String name, Manners manners) {
        MoodleFunction function = byName.get(name);
        if (function == null) {
            throw Refusal.noRecord("external_functions");
        }
        if (!manners.offers(function)) {
            throw Refusal.access("Access to the function " + name + "() is not allowed. There could be multiple reasons for this");
        }
        return function;
    }

    void check(MoodleFunction function, ObjectNode given) {
        given.fieldNames().forEachRemaining(name -> {
            if (!function.parameters().contains(name)) {
                throw Refusal.invalidParameter("Unexpected keys (" + name + ") detected in parameter array.");
            }
        });
    }
}
