package io.crosswalk.configuration;

import org.yaml.snakeyaml.nodes.Node;

/** The settings of a connector: their shape is known only when its vendor is. */
record VendorSettings() implements Shape {

    /** Kept for reading with the vendor's definition. */
    record Unread(Node node, Place place) {}

    @Override
    public Unread read(Node node, Place place, Reading reading) {
        return new Unread(node, place);
    }

    @Override
    public Unread absent(Place place, Reading reading) {
        return new Unread(Block.emptyNode(), place);
    }

    @Override
    public String expected() {
        return "the settings of the connector's vendor";
    }
}
