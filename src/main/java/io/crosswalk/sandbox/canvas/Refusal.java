package io.crosswalk.sandbox.canvas;

import org.jspecify.annotations.Nullable;

/** An answer other than the one asked for, in Canvas's own forms. */
final class Refusal extends RuntimeException {

    private static final String CHALLENGE = "Bearer realm=\"canvas-lms\"";
    private final int status;
    private final String body;
    private final @Nullable String challenge;

    private Refusal(int status, String body, @Nullable String challenge) {
        super(body, null, false, false);
        this.status = status;
        this.body = body;
        this.challenge = challenge;
    }

    static Refusal noToken() {
        return new Refusal(401, "{\"status\":\"unauthenticated\",\"errors\":[{\"message\":\"user authorization required\"}]}", CHALLENGE);
    }

    static Refusal badToken() {
        return new Refusal(401, "{\"errors\":[{\"message\":\"Invalid access token.\"}]}", CHALLENGE);
    }

    /** No challenge: a new token would not help. */
    static Refusal scopeMissing() {
        return new Refusal(401, "{\"errors\":[{\"message\":\"Insufficient scopes on access token.\"}]}", null);
    }

    /** No challenge here either. */
    static Refusal notPermitted(int status) {
        return new Refusal(status, "{\"status\":\"unauthorized\",\"errors\":[{\"message\":\"user not authorized to perform that action\"}]}", null);
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "{\"error\":\"" + message + "\"}", null);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "{\"errors\":[{\"message\":\"" + message + "\"}]}", null);
    }

    static Refusal notFound() {
        return new Refusal(404, "{\"errors\":[{\"message\":\"The specified resource does not exist.\"}]}", null);
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    @Nullable String challenge() {
        return challenge;
    }
}
