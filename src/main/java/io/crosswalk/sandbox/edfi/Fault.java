package io.crosswalk.sandbox.edfi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API is to misbehave, as {@code control/faults} takes it.
 *
 * @param kind what happens
 * @param resource only requests for it, as {@code namespace/resource} or {@code oauth/token}; null: all
 * @param method only requests with it; null: all
 * @param status for {@link Kind#STATUS}, for example 503; 0: 500
 * @param retryAfterSeconds sent as {@code Retry-After}; null: no such header
 * @param delayMilliseconds for {@link Kind#DELAY}
 * @param requests how many of the next requests are hit; 0: no end
 * @param share how many of the requests concerned are hit, from 0 to 1; 0: all
 */
record Fault(
        Kind kind, @Nullable String resource, @Nullable String method, int status, @Nullable Integer retryAfterSeconds,
        long delayMilliseconds, int requests, double share) {

    enum Kind {
        /** Answers with a status and does nothing else. */
        STATUS,
        /** Answers as after a deadlock in the database that five tries could not get past. */
        DEADLOCK,
        /** Answers as where another request has changed the row meanwhile. */
        MULTI_USER_CONFLICT,
        /** Where the row is new: another client inserts it a moment earlier, so that its key is not unique. */
        LOST_RACE,
        /** Answers late. */
        DELAY,
        /** Closes the connection without doing anything. */
        DROP,
        /** Does what was asked and closes the connection before answering. */
        DROP_AFTER_COMMIT
    }

    Fault {
        if (kind == null) {
            throw new IllegalArgumentException("a fault needs a 'kind', one of " + List.of(Kind.values()));
        }
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("a fault's 'share' lies between 0 and 1, not " + share);
        }
    }

    boolean concerns(String requested, String with) {
        return (resource == null || resource.equalsIgnoreCase(requested))
                && (method == null || method.equalsIgnoreCase(with));
    }

    boolean endsConnection() {
        return kind == Kind.DROP || kind == Kind.DROP_AFTER_COMMIT;
    }

    Answer answer(ErrorBodies errors) {
        Answer answer = kind == Kind.MULTI_USER_CONFLICT ? errors.changedMeanwhile()
                : errors.serverTrouble(kind == Kind.DEADLOCK || status == 0 ? 500 : status);
        return retryAfterSeconds == null ? answer : answer.with("Retry-After", retryAfterSeconds.toString());
    }
}
