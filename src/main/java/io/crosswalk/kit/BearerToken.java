package io.crosswalk.kit;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The access token of a connector, used until shortly before it expires. Threads that need one wait for the same. */
public final class BearerToken implements Authorization {

    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    private final AccessTokenSource source;
    private final Clock clock;
    private @Nullable AccessToken current;

    public BearerToken(AccessTokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized SignedRequest sign(VendorRequest request) throws IOException {
        AccessToken token = current;
        if (token == null || !clock.instant().isBefore(token.usableUntil())) {
            token = source.obtain(null);
            current = token;
        }
        return SignedRequest.withHeader(request, HEADER, SCHEME + token.value());
    }

    @Override
    public synchronized boolean renew(SignedRequest refused) throws IOException {
        String header = String.valueOf(refused.headers().get(HEADER));
        if (current == null || header.equals(SCHEME + current.value())) {
            current = null;
            current = source.obtain(header.substring(Math.min(SCHEME.length(), header.length())));
        }
        return !header.equals(SCHEME + current.value());
    }

    @Override
    public String remedy() {
        return source.remedy();
    }
}
