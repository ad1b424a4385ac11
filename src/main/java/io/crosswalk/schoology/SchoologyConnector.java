package io.crosswalk.schoology;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import java.util.List;

/** One Schoology school. All its threads share one signer and one pace. */
final class SchoologyConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final SchoologySettings settings;
    private final Clock clock;
    private final Pace pace;
    private final SchoologyRequests requests;
    private final Exchange exchange;

    SchoologyConnector(String id, SchoologySettings settings, Surroundings surroundings) {
        this.id = id;
        this.settings = settings;
        this.clock = surroundings.clock();
        Authorization authorization = new SchoologySignature(settings.consumerKey(), settings.consumerSecret(), settings.signatureMethod(), clock);
        pace = new Pace(settings.limits().parallelRequests(), new SchoologyAllowance(settings.creditsPerWindow(), settings.window()), clock,
                surroundings.pause());
        requests = new SchoologyRequests(settings);
        exchange = new Exchange(SchoologyConnectorFactory.TITLE, settings.limits().http(), authorization, pace, new Backoff(surroundings.chance()),
                new SchoologyAnswerStatus(clock, settings.window()), settings.limits().retries());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return SchoologyConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        Exchange impatient = exchange.withRetries(RETRIES_OF_A_CHECK);
        SchoologyClient client = new SchoologyClient(impatient, settings.url());
        SchoologyLists lists = new SchoologyLists(client, settings.limits().maximumPages());
        return new SchoologyCheck(settings, requests, client, new SchoologyBatches(impatient, requests, settings.batchSize()),
                new SchoologyCourses(settings, requests, lists, clock), impatient.credentialRemedy()).run();
    }

    @Override
    public Reading open() {
        SchoologyClient client = new SchoologyClient(exchange, settings.url());
        SchoologyLists lists = new SchoologyLists(client, settings.limits().maximumPages());
        return new SchoologyReading(requests, new SchoologyBatches(exchange, requests, settings.batchSize()),
                new SchoologyCourses(settings, requests, lists, clock), new SchoologyRosterReader(requests, lists),
                new SchoologyCourseworkReader(settings, requests, lists, new SchoologyScales(requests, lists)),
                () -> SchoologyUserList.read(settings, requests, client, lists));
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
