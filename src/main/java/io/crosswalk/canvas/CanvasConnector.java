package io.crosswalk.canvas;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.BearerToken;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import io.crosswalk.kit.TokenEndpoint;
import java.time.Clock;
import java.util.List;

/** One Canvas instance. All its threads share one token and one pace. */
final class CanvasConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final Authorization authorization;
    private final Pace pace;
    private final CanvasRequests requests;
    private final CanvasClient impatientClient;
    private final CanvasCourses coursesForCheck;
    private final CanvasReading reading;

    CanvasConnector(String id, CanvasSettings settings, Surroundings surroundings) {
        this.id = id;
        Clock clock = surroundings.clock();
        OutboundHttp http = settings.limits().http();
        authorization = authorization(settings, http, clock);
        pace = new Pace(settings.limits().parallelRequests(), new CanvasAllowance(settings.remainingFloor()), clock, surroundings.pause());
        requests = new CanvasRequests(settings);
        Exchange exchange = new Exchange(CanvasConnectorFactory.TITLE, http, authorization, pace, new Backoff(surroundings.chance()),
                new CanvasAnswerStatus(clock), settings.limits().retries());
        CanvasClient client = new CanvasClient(exchange, settings);
        impatientClient = new CanvasClient(exchange.withRetries(RETRIES_OF_A_CHECK), settings);
        coursesForCheck = new CanvasCourses(settings, requests, impatientClient, clock);
        reading = new CanvasReading(new CanvasCourses(settings, requests, client, clock), new CanvasRosterReader(requests, client),
                new CanvasCourseworkReader(requests, client, settings.incrementalOverlap()));
    }

    private static Authorization authorization(CanvasSettings settings, OutboundHttp http, Clock clock) {
        if (settings.token().isPresent()) {
            return new PersonalToken(settings.token().get());
        }
        if (settings.clientId().isPresent() && settings.clientSecret().isPresent() && settings.refreshToken().isPresent()) {
            return new BearerToken(new RefreshedToken(new TokenEndpoint(CanvasConnectorFactory.TITLE, settings.tokenUrl(), http, clock),
                    settings.clientId().get(), settings.clientSecret().get(), settings.refreshToken().get()), clock);
        }
        throw new IllegalArgumentException("The Canvas connector for " + settings.url()
                + " has no credential. Set either token, or clientId, clientSecret and refreshToken");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return CanvasConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        return new CanvasCheck(requests, impatientClient, coursesForCheck, authorization).run();
    }

    @Override
    public Reading open() {
        return reading;
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
