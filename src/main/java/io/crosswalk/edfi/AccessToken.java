package io.crosswalk.edfi;

import java.time.Duration;
import java.time.Instant;

/** A token in use. */
record AccessToken(String value, Instant refreshAt, Instant expiresAt) {

    private static final Duration MARGIN = Duration.ofSeconds(120);

    static AccessToken issued(String value, Duration lifetime, Instant now) {
        Duration half = lifetime.dividedBy(2);
        Duration margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
        return new AccessToken(value, now.plus(lifetime).minus(margin), now.plus(lifetime));
    }

    boolean isFresh(Instant now) {
        return now.isBefore(refreshAt);
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
