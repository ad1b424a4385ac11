package io.crosswalk.canvas;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.connector.ConnectorFactory;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.http.OutboundHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes connectors to Canvas from settings as {@code connectors/canvas/canvas-source.kamelet.yaml} defines them. */
@Component
public final class CanvasConnectorFactory implements ConnectorFactory {

    static final String VENDOR = "canvas";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int ANSWER_IN_RESPONSE_TIMEOUTS = 4;

    private final Clock clock;
    private final Pause pause;
    private final RandomGenerator chance;

    @Autowired
    public CanvasConnectorFactory(Clock clock) {
        this(clock, Pause.REAL, new Random());
    }

    CanvasConnectorFactory(Clock clock, Pause pause, RandomGenerator chance) {
        this.clock = clock;
        this.pause = pause;
        this.chance = chance;
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public LmsConnector create(ConnectorSettings settings) {
        CanvasSettings canvas = CanvasSettings.of(settings);
        OutboundHttp http = new OutboundHttp(new OutboundHttp.Limits(CONNECT_TIMEOUT, canvas.responseTimeout(),
                canvas.responseTimeout().multipliedBy(ANSWER_IN_RESPONSE_TIMEOUTS), canvas.maximumAnswerBytes()));
        return new CanvasConnector(settings.id(), canvas, http, clock, pause, chance);
    }
}
