package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import java.util.HashMap;
import java.util.Map;

/** Connectors with the defaults of the definition, for tests. */
final class GivenCanvas {

    static final String TOKEN = "s3cret-t0ken";

    private GivenCanvas() {}

    static JsonNode definition() {
        return GivenSettings.definition(CanvasConnectorFactory.VENDOR);
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
        return new CanvasConnectorFactory(time.surroundings()).create(settings(url, settings));
    }

    static ConnectorSettings settings(String url, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("url", url);
        return GivenSettings.of(CanvasConnectorFactory.VENDOR, settings);
    }
}
