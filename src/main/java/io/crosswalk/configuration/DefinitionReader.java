package io.crosswalk.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON schema dialect of Kamelet definitions, in which the settings of a district are described too. */
final class DefinitionReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DefinitionReader() {}

    /**
     * @param name for messages
     * @throws IllegalArgumentException where the definition is faulty; the message names the property
     */
    static Shape shape(JsonNode definition, String name) {
        String type = definition.path("type").asText();
        return switch (type) {
            case "object" -> block(definition);
            case "array" -> new Sequence(shape(definition.path("items"), name), definition.path("minItems").asInt(0));
            case "string" -> text(definition, name);
            case "integer" -> wholeNumber(definition);
            case "number" -> new DecimalNumber(
                    definition.path("minimum").asDouble(-Double.MAX_VALUE), definition.path("maximum").asDouble(Double.MAX_VALUE));
            case "boolean" -> new Flag();
            case "vendor-settings" -> new VendorSettings();
            default -> throw new IllegalArgumentException("the property " + name + " has the type '" + type
                    + "'; known are object, array, string, integer, number and boolean");
        };
    }

    static Block block(JsonNode definition) {
        List<String> required = texts(definition.path("required"));
        List<Property> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : definition.path("properties").properties()) {
            properties.add(property(entry.getKey(), entry.getValue(), required.contains(entry.getKey())));
        }
        List<List<String>> alternatives = new ArrayList<>();
        definition.path("x-one-of").forEach(alternative -> alternatives.add(texts(alternative)));
        return new Block(List.copyOf(properties), List.copyOf(alternatives));
    }

    private static Property property(String name, JsonNode definition, boolean required) {
        return new Property(name, definition.path("title").asText(), definition.path("description").asText(), required,
                value(definition.path("default")), value(definition.path("example")), shape(definition, name));
    }

    private static Text text(JsonNode definition, String name) {
        String keyword = definition.path("format").asText();
        Format format = Format.of(keyword).orElseThrow(() ->
                new IllegalArgumentException("the property " + name + " has the unknown format '" + keyword + "'"));
        JsonNode pattern = definition.path("pattern");
        return new Text(format, texts(definition.path("enum")), pattern.isMissingNode() ? null : Pattern.compile(pattern.asText()));
    }

    private static WholeNumber wholeNumber(JsonNode definition) {
        boolean wide = definition.path("format").asText().equals("int64");
        return new WholeNumber(
                definition.path("minimum").asLong(wide ? Long.MIN_VALUE : Integer.MIN_VALUE),
                definition.path("maximum").asLong(wide ? Long.MAX_VALUE : Integer.MAX_VALUE),
                wide);
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : MAPPER.convertValue(node, Object.class);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
