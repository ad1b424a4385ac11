package io.crosswalk.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;

/** What a vendor's connectors can be set to, from the definition of the vendor's Kamelet. */
public final class ConnectorDefinition {

    /** A parameter of the Kamelet's template that the hub fills in itself, so that no secret stands in a route. */
    private static final String CONNECTOR_ID = "connectorId";

    private final String vendor;
    private final String title;
    private final String description;
    private final Block settings;

    private ConnectorDefinition(String vendor, String title, String description, Block settings) {
        this.vendor = vendor;
        this.title = title;
        this.description = description;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException where the Kamelet has no usable definition; the message says what is wrong with it */
    static ConnectorDefinition of(String vendor, byte[] kamelet) {
        try {
            JsonNode definition = new YAMLMapper().readTree(kamelet).path("spec").path("definition");
            if (!(definition.path("properties") instanceof ObjectNode properties)) {
                throw new IllegalArgumentException("it has no spec.definition.properties");
            }
            properties.remove(CONNECTOR_ID);
            return new ConnectorDefinition(vendor, definition.path("title").asText(), definition.path("description").asText(),
                    DefinitionReader.block(definition));
        } catch (IOException exception) {
            throw new IllegalArgumentException("it is not well-formed YAML", exception);
        }
    }

    /** Lower case, as in {@code connectors/<vendor>}. */
    public String vendor() {
        return vendor;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    Block settings() {
        return settings;
    }
}
