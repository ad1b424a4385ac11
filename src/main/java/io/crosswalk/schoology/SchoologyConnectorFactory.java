package io.crosswalk.schoology;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Schoology from settings as {@code connectors/schoology/schoology-source.kamelet.yaml} defines them. */
@Component
public final class SchoologyConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "schoology";
    static final String TITLE = "Schoology";

    private final Surroundings surroundings;

    @Autowired
    public SchoologyConnectorFactory(Clock clock) {
        this(Surroundings.real(clock));
    }

    public SchoologyConnectorFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new SchoologyConnector(settings.id(), SchoologySettings.of(settings), surroundings);
    }
}
