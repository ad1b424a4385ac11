package io.crosswalk.schoology;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connectors with the defaults of the definition, for tests. */
final class GivenSchoology {

    static final String KEY = "dpf43f3p819k3l03";
    static final String SECRET = "kd94hf93k423kf44*~";
    static final String NOW = "2025-09-20T00:00:00Z";

    private GivenSchoology() {}

    static LmsConnector connector(SchoologyStub schoology) {
        return connector(schoology, new PassingTime(NOW), Map.of());
    }

    static LmsConnector connector(SchoologyStub schoology, Map<String, Object> settings) {
        return connector(schoology, new PassingTime(NOW), settings);
    }

    static LmsConnector connector(SchoologyStub schoology, PassingTime time, Map<String, Object> settings) {
        return new SchoologyConnectorFactory(time.surroundings()).create(settings(schoology.url(), settings));
    }

    static LmsConnector connectorMatchingStudentsBy(SchoologyStub schoology, String... fields) {
        ConnectorSettings usual = settings(schoology.url(), Map.of());
        return new SchoologyConnectorFactory(new PassingTime(NOW).surroundings()).create(new ConnectorSettings(usual.id(), usual.vendor(), usual.namespace(),
                usual.fullSchedule(), usual.incrementalSchedule(), new ConnectorSettings.Identifiers(usual.matching().sections(), List.of(fields)), null, usual.settings()));
    }

    static ConnectorSettings settings(String url, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "url", url, "timeZone", "America/Chicago", "consumerKey", GivenSecret.of(KEY), "consumerSecret", GivenSecret.of(SECRET)));
        settings.putAll(others);
        return GivenSettings.of(SchoologyConnectorFactory.VENDOR, settings);
    }
}
