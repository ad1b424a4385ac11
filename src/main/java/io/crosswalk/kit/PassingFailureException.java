package io.crosswalk.kit;

import io.crosswalk.connector.UnreadableException;
import java.io.IOException;
import java.time.Duration;

/** A request failed in a way that may pass; it is worth repeating. */
public final class PassingFailureException extends IOException {

    private final UnreadableException.Cause reason;
    private final Duration asked;

    /** @param asked how long the vendor asks to wait; zero if it does not say */
    public PassingFailureException(UnreadableException.Cause reason, Duration asked, String message) {
        super(message);
        this.reason = reason;
        this.asked = asked;
    }

    public PassingFailureException(UnreadableException.Cause reason, String message, IOException cause) {
        super(message, cause);
        this.reason = reason;
        this.asked = Duration.ZERO;
    }

    UnreadableException.Cause reason() {
        return reason;
    }

    Duration asked() {
        return asked;
    }
}
