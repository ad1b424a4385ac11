package io.crosswalk.moodle;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Allowance;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import java.util.List;

/** One Moodle site. All its threads share one token and one pace. */
final class MoodleConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final MoodleSettings settings;
    private final Clock clock;
    private final Authorization authorization;
    private final Pace pace;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleClient impatientClient;

    MoodleConnector(String id, MoodleSettings settings, Surroundings surroundings) {
        this.id = id;
        this.settings = settings;
        this.clock = surroundings.clock();
        OutboundHttp http = settings.limits().http();
        authorization = authorization(settings, http);
        pace = new Pace(settings.limits().parallelRequests(), Allowance.UNLIMITED, clock, surroundings.pause());
        requests = new MoodleRequests(settings);
        Exchange exchange = new Exchange(MoodleConnectorFactory.TITLE, http, authorization, pace, new Backoff(surroundings.chance()),
                new MoodleAnswerStatus(clock), settings.limits().retries());
        client = new MoodleClient(exchange);
        impatientClient = new MoodleClient(exchange.withRetries(RETRIES_OF_A_CHECK));
    }

    private static Authorization authorization(MoodleSettings settings, OutboundHttp http) {
        if (settings.token().isPresent()) {
            return new MoodleToken(settings.token().get());
        }
        if (settings.username().isPresent() && settings.password().isPresent()) {
            return new LoginToken(settings.tokenUrl(), settings.username().get(), settings.password().get(), settings.service(), http);
        }
        throw new IllegalArgumentException("The Moodle connector for " + settings.url() + " has no credential. Set either token, or username and password");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return MoodleConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        return new MoodleCheck(settings, requests, impatientClient, authorization, clock).run();
    }

    @Override
    public Reading open() {
        return new MoodleReading(settings, requests, client, clock);
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
