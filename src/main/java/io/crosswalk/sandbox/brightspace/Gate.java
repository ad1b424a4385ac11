package io.crosswalk.sandbox.brightspace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that decides whether and as whom a request is let in. */
record Gate(Access access, AccessTokens accessTokens, RefreshTokens refreshTokens, ClientAssertions assertions, IdKeys idKeys, Throttle throttle,
        PagingManners manners) {

    static Gate of(Secrets secrets, Clock clock) {
        return new Gate(new Access(), new AccessTokens(clock), new RefreshTokens(secrets), new ClientAssertions(secrets.clientId(), clock),
                new IdKeys(secrets, clock), new Throttle(clock), new PagingManners());
    }

    Caller caller(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return accessTokens.caller(header.substring("bearer ".length()).strip());
        }
        Caller signed = idKeys.caller(request);
        return signed == null ? Caller.ANONYMOUS : signed;
    }

    /** Keys that were registered stay. */
    void restore() {
        access.restore();
        refreshTokens.restore();
        assertions.setAudience(null);
        idKeys.restore();
        throttle.restore();
        manners.restore();
    }
}
