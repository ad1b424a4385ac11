package io.crosswalk.brightspace;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.AnswerStatus;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.CredentialVault;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One Brightspace tenant. All its threads share one token and one pace. */
final class BrightspaceConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final String id;
    private final BrightspaceSettings settings;
    private final Clock clock;
    private final Pace pace;
    private final Exchange exchange;
    private final DataHubDownload download;

    BrightspaceConnector(String id, BrightspaceSettings settings, Surroundings surroundings, CredentialVault vault) {
        this.id = id;
        this.settings = settings;
        this.clock = surroundings.clock();
        OutboundHttp http = settings.limits().http();
        ClockSkew skew = new ClockSkew(clock);
        Authorization authorization = authorization(id, settings, http, skew, clock, vault);
        pace = new Pace(settings.limits().parallelRequests(), new BrightspaceAllowance(settings.remainingFloor()), clock, surroundings.pause());
        BrightspaceAnswerStatus status = new BrightspaceAnswerStatus(clock, skew);
        Backoff backoff = new Backoff(surroundings.chance());
        exchange = new Exchange(BrightspaceConnectorFactory.TITLE, http, authorization, pace, backoff, status, settings.limits().retries());
        OutboundHttp patient = new OutboundHttp(new OutboundHttp.Limits(CONNECT_TIMEOUT, settings.limits().responseTimeout(), settings.dataHub().download(),
                settings.dataHub().largestBytes()));
        AnswerStatus orElsewhere = (request, answer) -> {
            if (answer.status() < 300 || answer.status() >= 400 || answer.header("location").isEmpty()) {
                status.requireSuccess(request, answer);
            }
        };
        download = new DataHubDownload(new Exchange(BrightspaceConnectorFactory.TITLE, patient, authorization, pace, backoff, orElsewhere, settings.limits().retries()),
                patient, settings.dataHub().largestBytes());
    }

    private static Authorization authorization(String id, BrightspaceSettings settings, OutboundHttp http, ClockSkew skew, Clock clock, CredentialVault vault) {
        BrightspaceSettings.Credential given = settings.credential();
        if (allOf(given.appId(), given.appKey(), given.userId(), given.userKey())) {
            return new IdKeySignature(given.appId().get(), given.appKey().get(), given.userId().get(), given.userKey().get(), skew);
        }
        TokenEndpoint endpoint = new TokenEndpoint(given.tokenUrl(), http, clock);
        if (allOf(given.clientId(), given.privateKey(), given.keyId())) {
            SignedAssertion assertion = new SignedAssertion(given.clientId().get(), given.privateKey().get(), given.keyId().get(),
                    given.audience().orElse(given.tokenUrl().toString()), given.scope(), endpoint, clock);
            assertion.requireUsableKey();
            return new BearerToken(assertion, clock);
        }
        if (allOf(given.clientId(), given.clientSecret(), given.refreshToken())) {
            return new BearerToken(new RotatingRefreshToken(id, given.clientId().get(), given.clientSecret().get(), given.refreshToken().get(), given.scope(),
                    endpoint, vault, clock), clock);
        }
        throw new IllegalArgumentException("The Brightspace connector for " + settings.url() + " has no complete credential. Set either clientId, privateKey "
                + "and keyId; or clientId, clientSecret and refreshToken; or appId, appKey, userId and userKey");
    }

    private static boolean allOf(Optional<?>... parts) {
        return List.of(parts).stream().allMatch(Optional::isPresent);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return BrightspaceConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        BrightspaceClient impatient = new BrightspaceClient(exchange.withRetries(RETRIES_OF_A_CHECK), settings);
        BrightspaceReading reading = new BrightspaceReading(settings, impatient, clock);
        return switch (settings.source()) {
            case API -> new BrightspaceCheck(settings, impatient, reading, exchange.credentialRemedy()).run();
            case DATA_HUB -> new DataHubCheck(() -> catalog(reading, impatient), exchange.credentialRemedy()).run();
        };
    }

    @Override
    public Reading open() {
        BrightspaceClient client = new BrightspaceClient(exchange, settings);
        BrightspaceReading reading = new BrightspaceReading(settings, client, clock);
        return switch (settings.source()) {
            case API -> reading;
            case DATA_HUB -> new DataHubReading(settings, () -> catalog(reading, client), download, clock);
        };
    }

    private DataHubCatalog catalog(BrightspaceReading reading, BrightspaceClient client) {
        return new DataHubCatalog(reading.requests(), client, clock).read();
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
