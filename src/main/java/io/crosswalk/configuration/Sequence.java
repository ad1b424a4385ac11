package io.crosswalk.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A list. A single value given twice is always a slip. */
record Sequence(Shape item, int minimumItems) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Reading reading) {
        if (!(node instanceof SequenceNode sequence)) {
            reading.problems().add(place, Flaw.WRONG_TYPE, Shape.kindOf(node), expected());
            return null;
        }
        if (sequence.getValue().size() < minimumItems) {
            reading.problems().add(place, Flaw.OUT_OF_RANGE, "the list has too few items", expected());
        }
        List<Object> values = new ArrayList<>();
        for (Node itemNode : sequence.getValue()) {
            Place itemPlace = place.item(values.size(), itemNode);
            reading.note(itemPlace);
            Object value = item.read(itemNode, itemPlace, reading);
            if (value != null && values.contains(value) && !(item instanceof Block)) {
                reading.problems().add(itemPlace, Flaw.NOT_UNIQUE, "the list has this value twice", "each value once");
            }
            // An unreadable item keeps its seat, so that the paths of the others stay right.
            values.add(value == null ? "" : value);
        }
        return List.copyOf(values);
    }

    @Override
    public String expected() {
        return minimumItems > 0 ? "a list with at least " + minimumItems + " item: " + item.expected() : "a list of: " + item.expected();
    }
}
