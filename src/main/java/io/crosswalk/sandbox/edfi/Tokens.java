package io.crosswalk.sandbox.edfi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The access tokens that were issued and have not expired. */
final class Tokens {

    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;
    private final int limit;

    /** @param limit how many there may be at one time; 0: any number */
    Tokens(Clock clock, Duration lifetime, int limit) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.limit = limit;
    }

    /** @throws Refused the client has as many as it may have */
    synchronized String issue() {
        Instant now = clock.instant();
        expiries.values().removeIf(expiry -> !expiry.isAfter(now));
        if (limit > 0 && expiries.size() >= limit) {
            throw new Refused(errors -> errors.tooManyTokens(limit));
        }
        String token = Row.text(UUID.randomUUID());
        expiries.put(token, now.plus(lifetime));
        return token;
    }

    boolean isValid(String token) {
        Instant expiry = expiries.get(token);
        return expiry != null && expiry.isAfter(clock.instant());
    }

    /** @throws Refused the header names no token that is valid now */
    void authenticate(@Nullable String authorization) {
        if (authorization == null) {
            throw new Refused(errors -> errors.unauthenticated("Authorization header is missing."));
        }
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Refused(errors -> errors.unauthenticated("Unknown Authorization header scheme."));
        }
        if (!isValid(bearer(authorization))) {
            throw new Refused(errors -> errors.unauthenticated("Invalid Authorization header."));
        }
    }

    /** The token of a header that {@link #authenticate} has let pass. */
    static String bearer(String authorization) {
        return authorization.substring(7).trim();
    }

    void expireAll() {
        expiries.clear();
    }
}
