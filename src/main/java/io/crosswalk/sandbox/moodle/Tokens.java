package io.crosswalk.sandbox.moodle;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The web service token of the service user. */
final class Tokens {

    static final String USER = "crosswalk";
    static final String SERVICE = "crosswalk";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What becomes of a call with the token. */
    private enum State {
        GOOD, EXPIRED, GONE, ADDRESS_REFUSED, SERVICE_DISABLED
    }

    private final String first;
    private final String password;
    private State state = State.GOOD;
    private @Nullable String second;

    Tokens(String token, String password) {
        this.first = token;
        this.password = password;
    }

    /** An expired token is deleted by its first use: from then on it is unknown. */
    synchronized void require(String token) {
        if (token.equals(second)) {
            return;
        }
        if (!token.equals(first) || state == State.GONE) {
            throw Refusal.invalidToken();
        }
        switch (state) {
            case EXPIRED -> {
                state = State.GONE;
                throw Refusal.access("Invalid token - token expired - check validuntil time for the token");
            }
            case ADDRESS_REFUSED -> throw Refusal.access("Invalid service - IP:127.0.0.1 is not supported - check this allowed user");
            case SERVICE_DISABLED -> throw Refusal.access("Web service is not available (it doesn't exist or might be disabled)");
            case GOOD, GONE -> { }
        }
    }

    boolean isPassword(String given) {
        return password.equals(given);
    }

    /** The token there is, or a new one after the first was deleted. */
    synchronized String issue() {
        if (state != State.GONE) {
            return first;
        }
        if (second == null) {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            second = HexFormat.of().formatHex(bytes);
        }
        return second;
    }

    synchronized void expire() {
        state = State.EXPIRED;
        second = null;
    }

    synchronized void revoke() {
        state = State.GONE;
        second = null;
    }

    synchronized void refuseAddress() {
        state = State.ADDRESS_REFUSED;
    }

    synchronized void disableService() {
        state = State.SERVICE_DISABLED;
    }

    synchronized void restore() {
        state = State.GOOD;
        second = null;
    }
}
