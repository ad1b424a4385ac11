package io.crosswalk.configuration;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A number without a fraction.
 *
 * @param wide read as {@link Long}; else as {@link Integer}
 */
record WholeNumber(long minimum, long maximum, boolean wide) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Reading reading) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches("-?\\d{1,18}")) {
            reading.problems().add(place, Flaw.WRONG_TYPE, "it is not a whole number", expected());
            return null;
        }
        long value = Long.parseLong(scalar.getValue());
        if (value < minimum || value > maximum) {
            reading.problems().add(place, Flaw.OUT_OF_RANGE, "it is " + value, expected());
            return null;
        }
        if (wide) {
            return value;
        }
        return Math.toIntExact(value);
    }

    @Override
    public String expected() {
        String from = minimum <= Integer.MIN_VALUE ? "" : ", at least " + minimum;
        String to = maximum >= Integer.MAX_VALUE ? "" : ", at most " + maximum;
        return "a whole number" + from + to;
    }
}
