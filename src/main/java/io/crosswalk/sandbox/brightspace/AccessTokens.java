package io.crosswalk.sandbox.brightspace;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are valid now, and what each is good for. */
final class AccessTokens {

    static final Duration LIFETIME = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();

    private record Granted(Set<String> scopes, Instant until) {}

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    String issue(Set<String> scopes) {
        byte[] bytes = new byte[36];
        RANDOM.nextBytes(bytes);
        String token = "eyJhbGciOiJSUzI1NiJ9." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        granted.values().removeIf(former -> former.until().isBefore(clock.instant()));
        granted.put(token, new Granted(Set.copyOf(scopes), clock.instant().plus(LIFETIME)));
        return token;
    }

    void expire() {
        granted.clear();
    }

    Caller caller(String token) {
        Granted found = granted.get(token);
        if (found == null) {
            throw Refusal.badToken("Couldn't parse token");
        }
        if (!clock.instant().isBefore(found.until())) {
            throw Refusal.badToken("Token is expired");
        }
        return new Caller("oauth", found.scopes());
    }
}
