package io.crosswalk.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.configuration.ConnectorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of a connector with the defaults of its definition. */
public final class GivenSettings {

    private GivenSettings() {}

    /** What {@code connectors/<vendor>/<vendor>-source.kamelet.yaml} defines; of a vendor of the tests' own, below their resources. */
    public static JsonNode definition(String vendor) {
        try {
            Path shipped = Path.of("connectors", vendor, vendor + "-source.kamelet.yaml");
            Path file = Files.exists(shipped) ? shipped : Path.of("src/test/resources").resolve(shipped);
            return new YAMLMapper().readTree(file.toFile()).at("/spec/definition");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static ConnectorSettings of(String vendor, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>();
        definition(vendor).get("properties").fields().forEachRemaining(property -> {
            JsonNode value = property.getValue().get("default");
            if (value != null) {
                settings.put(property.getKey(), value(value));
            }
        });
        settings.putAll(others);
        String id = vendor + "-main";
        return new ConnectorSettings(id, vendor, "uri://district.example/crosswalk/" + id, Optional.empty(), Optional.empty(),
                matching(vendor), null, settings);
    }

    private static ConnectorSettings.Identifiers matching(String vendor) {
        JsonNode matching = definition(vendor).path("x-matching");
        return new ConnectorSettings.Identifiers(names(matching.path("sections")), names(matching.path("students")));
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            return List.of();
        }
        return value.isInt() ? value.intValue() : value.isBoolean() ? value.booleanValue() : value.isNumber() ? value.doubleValue() : value.asText();
    }
}
