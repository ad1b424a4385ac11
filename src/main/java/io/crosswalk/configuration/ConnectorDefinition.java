package io.crosswalk.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a vendor's connectors can be set to, from the definition of the vendor's Kamelet. */
public final class ConnectorDefinition {

    /** A parameter of the Kamelet's template that the hub fills in itself, so that no secret stands in a route. */
    private static final String CONNECTOR_ID = "connectorId";

    private final String vendor;
    private final String title;
    private final String description;
    private final Identifiers matching;
    private final Block settings;

    private ConnectorDefinition(String vendor, String title, String description, Identifiers matching, Block settings) {
        this.vendor = vendor;
        this.title = title;
        this.description = description;
        this.matching = matching;
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
                    matching(definition), DefinitionReader.block(definition));
        } catch (IOException exception) {
            throw new IllegalArgumentException("it is not well-formed YAML", exception);
        }
    }

    private static Identifiers matching(JsonNode definition) {
        Identifiers matching = new Identifiers(names(definition, "sections"), names(definition, "students"));
        if (matching.sections().isEmpty() || matching.students().isEmpty()) {
            throw new IllegalArgumentException("its spec.definition has no x-matching with sections and students, the fields in which this LMS keeps the ids of the SIS");
        }
        return matching;
    }

    private static List<String> names(JsonNode definition, String kind) {
        List<String> names = new ArrayList<>();
        definition.path("x-matching").path(kind).forEach(name -> names.add(name.asText()));
        return List.copyOf(names);
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

    /** Where this LMS keeps the ids of the SIS, unless a district says otherwise. */
    Identifiers matching() {
        return matching;
    }

    Block settings() {
        return settings;
    }
}
