package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function was called with. A value of the wrong type is refused as Moodle does. */
final class Arguments {

    private final ObjectNode values;

    Arguments(ObjectNode values) {
        this.values = values;
    }

    /** The arguments of a structure. */
    Arguments inside(String name) {
        if (values.get(name) instanceof ObjectNode structure) {
            return new Arguments(structure);
        }
        throw Refusal.invalidParameter(name + " => Invalid parameter value detected: Only arrays accepted.");
    }

    boolean has(String name) {
        return values.hasNonNull(name);
    }

    long whole(String name) {
        if (!has(name)) {
            throw Refusal.invalidParameter("Missing required key in single structure: " + name);
        }
        return whole(name, 0);
    }

    long whole(String name, long otherwise) {
        return has(name) ? number(name, values.get(name)) : otherwise;
    }

    String text(String name, String otherwise) {
        return has(name) ? values.get(name).asText() : otherwise;
    }

    boolean flag(String name) {
        String value = text(name, "0");
        return switch (value) {
            case "0", "", "false" -> false;
            case "1", "true" -> true;
            default -> throw Refusal.invalidParameter(name + " => Invalid parameter value detected");
        };
    }

    List<Long> wholes(String name) {
        List<Long> all = new ArrayList<>();
        elements(name).forEach(element -> all.add(number(name, element)));
        return all;
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        elements(name).forEach(element -> all.add(element.asText()));
        return all;
    }

    /** A list of {@code {name, value}}. */
    Map<String, String> options(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        elements(name).forEach(element -> all.put(element.path("name").asText(), element.path("value").asText()));
        return all;
    }

    Iterable<JsonNode> elements(String name) {
        JsonNode list = values.get(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isContainerNode()) {
            throw Refusal.invalidParameter(name + " => Invalid parameter value detected: Only arrays accepted.");
        }
        return list;
    }

    static long number(String name, @Nullable JsonNode value) {
        try {
            return value == null ? 0 : Long.parseLong(value.asText());
        } catch (NumberFormatException notWhole) {
            throw Refusal.invalidParameter(name + " => Invalid external api parameter: the value is of the wrong type, the server was expecting \"int\" type");
        }
    }
}
