package io.crosswalk.edfi;

import io.crosswalk.http.OutboundHttp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one access token of a credential, shared by every thread, process and restart until shortly before it expires.
 * Safe for use by several threads; of those that need a new token at the same time, one requests it.
 */
public final class EdFiTokens {

    /** With 30-minute tokens this stays below the 15 that an API allows, even when every token is refused at once. */
    private static final Duration BETWEEN_REFUSED_TOKENS = Duration.ofMinutes(2);
    private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final ClientCredential credential;
    private final EdFiTarget target;
    private final TokenRequest request;
    private final TokenStore store;
    private final Clock clock;

    private volatile @Nullable AccessToken current;
    private @Nullable String refused;
    private @Nullable Instant refusedAt;
    private @Nullable Instant notBefore;
    private @Nullable Failure failure;

    /** What the last request met, so that others need not meet it again at once; void when the secret changes. */
    private record Failure(TargetException exception, Instant until, int secretHash) {}

    public EdFiTokens(ClientCredential credential, EdFiTarget target, OutboundHttp http, ErrorClassifier classifier, TokenStore store, Clock clock) {
        this.credential = credential;
        this.target = target;
        this.request = new TokenRequest(http, classifier, clock);
        this.store = store;
        this.clock = clock;
    }

    /**
     * A token for the header {@code Authorization: Bearer}.
     *
     * @throws TargetException when there is none and none can be had at present
     */
    public String bearer() {
        AccessToken token = current;
        return token != null && token.isFresh(clock.instant()) ? token.value() : renewed().value();
    }

    /** Tells that the target refused this token. Only the first to tell of one causes a new one to be requested. */
    public synchronized void invalidate(String token) {
        AccessToken known = current;
        if (known == null || !known.value().equals(token)) {
            return;
        }
        Instant now = clock.instant();
        notBefore = refusedAt == null ? null : refusedAt.plus(BETWEEN_REFUSED_TOKENS);
        refused = token;
        refusedAt = now;
        current = null;
    }

    private synchronized AccessToken renewed() {
        AccessToken known = current;
        Instant now = clock.instant();
        if (known != null && known.isFresh(now)) {
            return known;
        }
        boolean usable = known != null && known.isValid(now);
        Failure last = failure;
        if (usable && last != null && now.isBefore(last.until())) {
            return known;
        }
        try {
            AccessToken found = store.exclusively(credential.id(), this::storedOrNew);
            current = found;
            return found;
        } catch (TargetUnavailableException unavailable) {
            if (usable) {
                return known;
            }
            throw unavailable;
        }
    }

    private AccessToken storedOrNew() {
        String clientId = credential.clientId().get();
        String clientSecret = credential.clientSecret().get();
        URI address = target.discovery().oauth();
        TokenSeal seal = new TokenSeal(address, clientId, clientSecret);
        Optional<AccessToken> stored = store.load(credential.id())
                .flatMap(seal::open)
                .filter(token -> token.isFresh(clock.instant()) && !token.value().equals(refused));
        return stored.orElseGet(() -> {
            AccessToken issued = requested(address, clientId, clientSecret);
            store.save(credential.id(), seal.seal(issued));
            return issued;
        });
    }

    private AccessToken requested(URI address, String clientId, String clientSecret) {
        Instant now = clock.instant();
        int secretHash = (clientId + '\n' + clientSecret).hashCode();
        Failure last = failure;
        if (last != null && now.isBefore(last.until()) && last.secretHash() == secretHash) {
            throw last.exception();
        }
        if (notBefore != null && now.isBefore(notBefore)) {
            throw new TargetUnavailableException("NEW_TOKEN_REFUSED",
                    "The Ed-Fi API refused an access token of " + credential + " that it had issued moments before.",
                    "See whether several API servers share one database and clock, or another system uses the same client.",
                    Optional.of(notBefore));
        }
        try {
            AccessToken issued = request.send(address, clientId, clientSecret);
            failure = null;
            return issued;
        } catch (TargetException failed) {
            target.forget();
            TargetException told = told(failed, now);
            failure = new Failure(told, told instanceof TargetUnavailableException unavailable
                    ? unavailable.retryAt().orElse(now.plus(AFTER_FAILURE))
                    : now.plus(AFTER_FAILURE), secretHash);
            throw told;
        }
    }

    /** An API that has no token left does not say until when. */
    private static TargetException told(TargetException failed, Instant now) {
        return failed instanceof TargetUnavailableException unavailable
                        && unavailable.retryAt().isEmpty()
                        && unavailable.reason().equals("TOO_MANY_TOKENS")
                ? new TargetUnavailableException("TOO_MANY_TOKENS",
                        "The Ed-Fi API gives this client no further access token, because it has too many unexpired ones; "
                                + "the oldest expires within half an hour unless the API is set otherwise.",
                        unavailable.remedy(), Optional.of(now.plus(AFTER_TOO_MANY)))
                : failed;
    }
}
