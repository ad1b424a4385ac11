package io.crosswalk.http;

import java.io.IOException;

/** An answer was larger or slower than is allowed; the rest was not read. */
public final class LimitExceededException extends IOException {

    LimitExceededException(String message) {
        super(message);
    }
}
