package io.crosswalk.slate;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Slate from settings as {@code connectors/slate/slate-source.kamelet.yaml} defines them. */
@Component
public final class SlateConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "slate";
    static final String TITLE = "Slate";

    private final Surroundings surroundings;

    @Autowired
    public SlateConnectorFactory(Clock clock) {
        this(Surroundings.real(clock));
    }

    SlateConnectorFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new SlateConnector(settings.id(), SlateSettings.of(settings), surroundings);
    }
}
