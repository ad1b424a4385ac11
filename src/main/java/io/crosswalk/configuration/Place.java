package io.crosswalk.configuration;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where a value stands.
 *
 * @param line from 1
 * @param property what is set here; null for the file as a whole and for items of a list
 */
record Place(String path, int line, @Nullable Property property) {

    static final Place FILE = new Place("", 1, null);

    Place key(String name, @Nullable Node node, @Nullable Property property) {
        return new Place(path.isEmpty() ? name : path + "." + name, lineOf(node), property);
    }

    Place item(int index, Node node) {
        return new Place(path + "[" + index + "]", lineOf(node), null);
    }

    /** A default value has no line of its own. */
    private int lineOf(@Nullable Node node) {
        return node == null || node.getStartMark() == null ? line : node.getStartMark().getLine() + 1;
    }
}
