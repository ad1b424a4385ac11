package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Connectors with the defaults of the definition, for tests. */
final class GivenCanvas {

    static final String TOKEN = "s3cret-t0ken";

    private GivenCanvas() {}

    static JsonNode definition() {
        try {
            return new YAMLMapper().readTree(Path.of("connectors/canvas/canvas-source.kamelet.yaml").toFile()).at("/spec/definition");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static LmsConnector connector(CanvasStub canvas, PassingTime time) {
        return connector(canvas, time, Map.of());
    }

    static LmsConnector connector(CanvasStub canvas, PassingTime time, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("token", GivenSecret.of(TOKEN)));
        all.putAll(settings);
        return connector(canvas.url(), time, all);
    }

    static LmsConnector connector(String url, PassingTime time, Map<String, Object> settings) {
        return new CanvasConnectorFactory(time, time, new Random(7)).create(settings(url, settings));
    }

    static ConnectorSettings settings(String url, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>();
        definition().get("properties").fields().forEachRemaining(property -> {
            JsonNode value = property.getValue().get("default");
            if (value != null) {
                settings.put(property.getKey(), value.isInt() ? value.intValue() : value.isArray() ? List.of() : value.asText());
            }
        });
        settings.put("url", url);
        settings.putAll(others);
        return new ConnectorSettings("canvas-main", "canvas", "uri://district.example/crosswalk/canvas-main", Optional.empty(), Optional.empty(), settings);
    }
}
