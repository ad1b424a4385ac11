package io.crosswalk.http;

import java.io.IOException;

/** An answer was larger or slower than is allowed; the rest was not read. */
public final class LimitExceededException extends IOException {

    private final Limit limit;

    public enum Limit { BYTES, TIME }

    LimitExceededException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
