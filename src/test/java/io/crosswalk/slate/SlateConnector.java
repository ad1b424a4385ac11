package io.crosswalk.slate;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Allowance;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.BearerToken;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import io.crosswalk.kit.TokenEndpoint;
import java.time.Clock;
import java.util.List;

/** One Slate instance. All its threads share one token and one pace. */
final class SlateConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final SlateSettings settings;
    private final Pace pace;
    private final Exchange exchange;

    SlateConnector(String id, SlateSettings settings, Surroundings surroundings) {
        this.id = id;
        this.settings = settings;
        Clock clock = surroundings.clock();
        OutboundHttp http = settings.limits().http();
        TokenEndpoint tokens = new TokenEndpoint(SlateConnectorFactory.TITLE, settings.tokenUrl(), http, clock);
        Authorization authorization = new BearerToken(new SlateClientCredential(tokens, settings), clock);
        pace = new Pace(settings.limits().parallelRequests(), Allowance.UNLIMITED, clock, surroundings.pause());
        exchange = new Exchange(SlateConnectorFactory.TITLE, http, authorization, pace, new Backoff(surroundings.chance()),
                new SlateAnswerStatus(clock), settings.limits().retries());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return SlateConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        SlateClient impatient = new SlateClient(exchange.withRetries(RETRIES_OF_A_CHECK), settings);
        return new SlateCheck(new SlateRequests(settings), impatient, exchange.credentialRemedy()).run();
    }

    @Override
    public Reading open() {
        return new SlateReading(settings, new SlateClient(exchange, settings));
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
