package io.crosswalk.kit;

import io.crosswalk.http.Answer;
import java.time.Duration;
import java.time.Instant;

/** How many requests a vendor bears, as far as it tells or is known for. Used by one thread at a time. */
public interface Allowance {

    /** Only as many at a time as {@link Pace} lets through. */
    Allowance UNLIMITED = new Allowance() {};

    /** How many may be in flight together now, if more are not forbidden otherwise. */
    default int atOnce(int parallelRequests) {
        return parallelRequests;
    }

    /** How long the next request has to wait; zero if it may go. */
    default Duration timeToWait(Instant now, int inFlight) {
        return Duration.ZERO;
    }

    /** As {@link #timeToWait(Instant, int)}, where some requests cost more than others. */
    default Duration timeToWait(VendorRequest next, Instant now, int inFlight) {
        return timeToWait(now, inFlight);
    }

    /** A request goes now. */
    default void sent(VendorRequest request, Instant now) {}

    /** An answer has come. */
    default void observe(Answer answer, Instant now) {}
}
