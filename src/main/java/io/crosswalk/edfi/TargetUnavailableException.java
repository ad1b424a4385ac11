package io.crosswalk.edfi;

import java.time.Instant;
import java.util.Optional;

/** The target cannot answer at present; nobody needs to do anything unless it lasts. */
public final class TargetUnavailableException extends TargetException {

    private final transient Optional<Instant> retryAt;

    /** @param retryAt before which the target is not to be asked again; empty when it does not say */
    TargetUnavailableException(String reason, String explanation, String remedy, Optional<Instant> retryAt) {
        super(reason, explanation + retryAt.map(moment -> " It is not asked again before " + moment + ".").orElse(""), remedy);
        this.retryAt = retryAt;
    }

    public Optional<Instant> retryAt() {
        return retryAt;
    }
}
