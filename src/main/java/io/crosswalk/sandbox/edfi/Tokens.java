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

    Tokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    String issue() {
        Instant now = clock.instant();
        expiries.values().removeIf(expiry -> !expiry.isAfter(now));
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
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                || !isValid(authorization.substring(7).trim())) {
            throw new Refused(Generation::unauthenticated);
        }
    }

    void expireAll() {
        expiries.clear();
    }
}
