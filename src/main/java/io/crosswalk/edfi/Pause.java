package io.crosswalk.edfi;

import java.time.Duration;
import java.util.Optional;

/** Waits; injected, so that tests need not. */
@FunctionalInterface
public interface Pause {

    /** @throws TargetUnavailableException when the thread is interrupted; its flag stays set */
    void pause(Duration duration);

    /** Really waits. */
    static Pause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new TargetUnavailableException("INTERRUPTED", "The hub is stopping.", "Nothing is to be done.", Optional.empty());
            }
        };
    }
}
