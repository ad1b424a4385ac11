package io.crosswalk.brightspace;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.BearerToken;
import io.crosswalk.kit.CredentialVault;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.Pace;
import io.crosswalk.kit.Surroundings;
import io.crosswalk.kit.TokenEndpoint;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One Brightspace tenant. All its threads share one token and one pace. */
final class BrightspaceConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final BrightspaceSettings settings;
    private final Clock clock;
    private final Pace pace;
    private final Exchange exchange;

    BrightspaceConnector(String id, BrightspaceSettings settings, Surroundings surroundings, CredentialVault vault) {
        this.id = id;
        this.settings = settings;
        this.clock = surroundings.clock();
        OutboundHttp http = settings.limits().http();
        ClockSkew skew = new ClockSkew(clock);
        Authorization authorization = authorization(id, settings, http, skew, clock, vault);
        pace = new Pace(settings.limits().parallelRequests(), new BrightspaceAllowance(settings.remainingFloor()), clock, surroundings.pause());
        exchange = new Exchange(BrightspaceConnectorFactory.TITLE, http, authorization, pace, new Backoff(surroundings.chance()),
                new BrightspaceAnswerStatus(clock, skew), settings.limits().retries());
    }

    private static Authorization authorization(String id, BrightspaceSettings settings, OutboundHttp http, ClockSkew skew, Clock clock, CredentialVault vault) {
        BrightspaceSettings.Credential given = settings.credential();
        if (allOf(given.appId(), given.appKey(), given.userId(), given.userKey())) {
            return new IdKeySignature(given.appId().get(), given.appKey().get(), given.userId().get(), given.userKey().get(), skew);
        }
        TokenEndpoint endpoint = new TokenEndpoint(BrightspaceConnectorFactory.TITLE, given.tokenUrl(), http, clock);
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
        return new BrightspaceCheck(settings, impatient, new BrightspaceReading(settings, impatient, clock), exchange.credentialRemedy()).run();
    }

    @Override
    public Reading open() {
        return new BrightspaceReading(settings, new BrightspaceClient(exchange, settings), clock);
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
