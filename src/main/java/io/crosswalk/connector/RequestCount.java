package io.crosswalk.connector;

import java.time.Duration;

/**
 * What reading has cost since the connector was made; a run reports the difference between its end and its beginning.
 *
 * @param requests all that were sent, repetitions included
 * @param repetitions how many of them repeated one that had failed
 * @param waited for the vendor's sake: pace, back-off and what it asked for; summed over all threads
 */
public record RequestCount(long requests, long repetitions, Duration waited) {

    public static final RequestCount NONE = new RequestCount(0, 0, Duration.ZERO);

    public RequestCount since(RequestCount earlier) {
        return new RequestCount(requests - earlier.requests, repetitions - earlier.repetitions, waited.minus(earlier.waited));
    }
}
