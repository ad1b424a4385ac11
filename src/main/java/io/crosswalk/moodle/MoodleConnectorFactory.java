package io.crosswalk.moodle;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Moodle from settings as {@code connectors/moodle/moodle-source.kamelet.yaml} defines them. */
@Component
public final class MoodleConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "moodle";
    static final String TITLE = "Moodle";

    private final Surroundings surroundings;

    @Autowired
    public MoodleConnectorFactory(Clock clock) {
        this(Surroundings.real(clock));
    }

    public MoodleConnectorFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new MoodleConnector(settings.id(), MoodleSettings.of(settings), surroundings);
    }
}
