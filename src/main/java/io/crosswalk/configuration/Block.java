package io.crosswalk.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys with values.
 *
 * @param alternatives sets of keys of which exactly one must be given completely, and no key of the others that it does not have
 *     itself; empty for no such rule
 */
record Block(List<Property> properties, List<List<String>> alternatives) implements Shape {

    @Override
    public Map<String, Object> read(Node node, Place place, Reading reading) {
        if (!(node instanceof MappingNode mapping)) {
            reading.problems().add(place, Flaw.WRONG_TYPE, Shape.kindOf(node), expected());
            return Map.of();
        }
        Set<String> misspelt = new HashSet<>();
        Map<String, NodeTuple> given = given(mapping, place, reading, misspelt);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : properties) {
            // One slip is one problem: the key is not reported as missing, too.
            if (misspelt.contains(property.name()) && !given.containsKey(property.name())) {
                continue;
            }
            Object value = property.read(given.get(property.name()), place, reading);
            if (value != null) {
                values.put(property.name(), value);
            }
        }
        if (!alternatives.isEmpty()) {
            checkAlternatives(given.keySet(), place, reading);
        }
        return values;
    }

    /** A block that demands nothing may be left out whole: its defaults stand. */
    @Override
    public @Nullable Object absent(Place place, Reading reading) {
        return properties.stream().anyMatch(Property::required) ? null : read(emptyNode(), place, reading);
    }

    static Node emptyNode() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    private Map<String, NodeTuple> given(MappingNode mapping, Place place, Reading reading, Set<String> misspelt) {
        Map<String, NodeTuple> given = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                reading.problems().add(place, Flaw.WRONG_TYPE, "one of its keys is a list or a block", "keys that are single words");
                continue;
            }
            String key = keyNode.getValue();
            Optional<Property> property = property(key);
            Place keyPlace = place.key(key, keyNode, property.orElse(null));
            if (!seen.add(key)) {
                reading.problems().add(keyPlace, Flaw.KEY_REPEATED, "", "each key once");
            } else if (property.isEmpty()) {
                Optional<String> meant = Nearest.to(key, names());
                meant.ifPresent(misspelt::add);
                reading.problems().add(keyPlace, Flaw.KEY_UNKNOWN, "", meant
                        .map(name -> "`" + name + "` (did you mean this?)")
                        .orElseGet(() -> "one of " + String.join(", ", names())));
            } else {
                reading.note(keyPlace);
                given.put(key, tuple);
            }
        }
        return given;
    }

    private Optional<Property> property(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }

    private List<String> names() {
        return properties.stream().map(Property::name).toList();
    }

    private void checkAlternatives(Set<String> given, Place place, Reading reading) {
        List<String> ofAny = alternatives.stream().flatMap(List::stream).filter(given::contains).distinct().toList();
        List<List<String>> begun = ofAny.isEmpty() ? List.of() : alternatives.stream().filter(alternative -> alternative.containsAll(ofAny)).toList();
        if (begun.stream().anyMatch(given::containsAll)) {
            return;
        }
        String detail = ofAny.isEmpty() ? "none is given" : begun.size() != 1 ? begun.isEmpty() ? "several are given" : "none is complete" : "lacking is " + begun.get(0).stream()
                .filter(key -> !given.contains(key))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        String expected = alternatives.stream()
                .map(alternative -> String.join(" with ", alternative))
                .reduce((one, other) -> one + "; or " + other)
                .orElseThrow();
        reading.problems().add(place, Flaw.ALTERNATIVES, detail, expected);
    }

    @Override
    public String expected() {
        return "a block of keys (" + String.join(", ", names()) + ")";
    }
}
