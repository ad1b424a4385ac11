package io.crosswalk.configuration;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Yes or no. */
record Flag() implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Reading reading) {
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("true|false")) {
            return Boolean.valueOf(scalar.getValue());
        }
        reading.problems().add(place, Flaw.WRONG_TYPE, "it is neither true nor false", expected());
        return null;
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
