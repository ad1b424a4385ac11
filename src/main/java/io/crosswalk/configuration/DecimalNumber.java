package io.crosswalk.configuration;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A number that may have a fraction. */
record DecimalNumber(double minimum, double maximum) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Reading reading) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            reading.problems().add(place, Flaw.WRONG_TYPE, "it is not a number", expected());
            return null;
        }
        double value = Double.parseDouble(scalar.getValue());
        if (value < minimum || value > maximum) {
            reading.problems().add(place, Flaw.OUT_OF_RANGE, "it is " + scalar.getValue(), expected());
            return null;
        }
        return value;
    }

    @Override
    public String expected() {
        return "a number from " + minimum + " to " + maximum;
    }
}
