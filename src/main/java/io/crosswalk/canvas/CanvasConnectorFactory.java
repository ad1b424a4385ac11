package io.crosswalk.canvas;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Canvas from settings as {@code connectors/canvas/canvas-source.kamelet.yaml} defines them. */
@Component
public final class CanvasConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "canvas";
    static final String TITLE = "Canvas";

    private final Surroundings surroundings;

    @Autowired
    public CanvasConnectorFactory(Clock clock) {
        this(Surroundings.real(clock));
    }

    public CanvasConnectorFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        return new CanvasConnector(settings.id(), CanvasSettings.of(settings), surroundings);
    }
}
