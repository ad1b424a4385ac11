package io.crosswalk.configuration;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;

/** What a value must look like. Reading reports every flaw and returns null (or what is left) where there is one. */
sealed interface Shape permits Block, Sequence, Text, WholeNumber, DecimalNumber, Flag, VendorSettings {

    @Nullable Object read(Node node, Place place, Reading reading);

    /** What stands for a key that is left out and has no default; null for nothing. */
    default @Nullable Object absent(Place place, Reading reading) {
        return null;
    }

    /** In words, to follow "Expected: ". */
    String expected();

    static String kindOf(Node node) {
        NodeId kind = node.getNodeId();
        return switch (kind) {
            case scalar -> "it is a single value";
            case sequence -> "it is a list";
            case mapping -> "it is a block of keys";
            case anchor -> "it is an alias";
        };
    }
}
