package io.crosswalk.sandbox.control;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong, with which requests, and how often.
 *
 * @param path of the requests; {@code *} stands for one segment, {@code **} for any rest; for example {@code /canvas/api/v1/**}
 * @param method null for every method
 * @param skip how many fitting requests are still answered well
 * @param times how many requests then go wrong; 0 for all until the reset
 * @param status of {@code ANSWER}; 503 by default
 * @param headers of {@code ANSWER}, for example {@code Retry-After}
 * @param body of {@code ANSWER}; an HTML page by default
 * @param milliseconds of {@code DELAY}
 * @param bytes of {@code ENDLESS}; 4 GB by default
 */
public record Misbehaviour(
        String path,
        @Nullable String method,
        int skip,
        int times,
        Kind kind,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        long milliseconds,
        long bytes) {

    private static final long FOUR_GIGABYTES = 4L << 30;

    public enum Kind {
        /** Answers well, but later. */
        DELAY,
        /** Gives another status, headers and body. */
        ANSWER,
        /** Closes the connection without an answer. */
        DROP,
        /** Closes the connection in the middle of the body. */
        TRUNCATE,
        /** An HTML page with status 200. */
        HTML,
        /** Puts a byte into the body that UTF-8 does not have. */
        INVALID_UTF8,
        /** A JSON list that goes on, as fast as it is read. */
        ENDLESS,
        /** The next page is said to be at another host. */
        NEXT_ELSEWHERE,
        /** The next page is said to be this one. */
        NEXT_LOOP,
        /** An object without the key that holds the list. */
        MISSING_KEY,
        /** An empty list. */
        EMPTY_LIST
    }

    /** JSON leaves out what it leaves to the default, hence the nulls and zeros. */
    public Misbehaviour {
        Objects.requireNonNull(path, "A misbehaviour needs a \"path\", for example \"/canvas/api/v1/**\".");
        Objects.requireNonNull(kind, "A misbehaviour needs a \"kind\", for example \"DROP\".");
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        status = status == 0 ? 503 : status;
        bytes = bytes == 0 ? FOUR_GIGABYTES : bytes;
    }
}
