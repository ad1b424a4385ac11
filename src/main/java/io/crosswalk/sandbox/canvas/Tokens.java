package io.crosswalk.sandbox.canvas;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The access tokens that are valid now. */
public final class Tokens {

    static final Duration LIFETIME = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CanvasOptions options;
    private final Clock clock;
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean personalTokenValid = true;

    Tokens(CanvasOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Ends every access token; the refresh token stays good. */
    public void expire() {
        issued.clear();
        personalTokenValid = false;
    }

    /** Makes the personal token valid again. */
    public void restore() {
        personalTokenValid = true;
    }

    /** How many access tokens were given out for the refresh token. */
    public long issuedCount() {
        return count.get();
    }

    boolean isValid(String token) {
        Instant expiry = issued.get(token);
        return expiry == null ? personalTokenValid && token.equals(options.personalToken()) : clock.instant().isBefore(expiry);
    }

    boolean knowsClient(String id, String secret) {
        return options.clientId().equals(id) && options.clientSecret().equals(secret);
    }

    boolean isRefreshToken(String token) {
        return options.refreshToken().equals(token);
    }

    String issue() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = "1~" + HexFormat.of().formatHex(bytes);
        issued.values().removeIf(expiry -> expiry.isBefore(clock.instant()));
        issued.put(token, clock.instant().plus(LIFETIME));
        count.incrementAndGet();
        return token;
    }
}
