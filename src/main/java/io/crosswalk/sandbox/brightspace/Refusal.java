package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.Nullable;

/** An answer other than the one asked for, in Brightspace's own forms. */
final class Refusal extends RuntimeException {

    private static final String JSON = "application/json; charset=UTF-8";
    private final int status;
    private final String contentType;
    private final String body;
    private final @Nullable String challenge;

    private Refusal(int status, String contentType, String body, @Nullable String challenge) {
        super(body, null, false, false);
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.challenge = challenge;
    }

    static Refusal badToken(String detail) {
        return new Refusal(401, "application/problem+json; charset=UTF-8",
                "{\"type\":\"http://docs.valence.desire2learn.com/res/apiprop.html#invalid-token\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\""
                        + detail + "\"}", "Bearer error=\"invalid_token\"");
    }

    static Refusal scopeMissing(String scope) {
        return error(403, "Insufficient scope to call API.Required: " + scope);
    }

    static Refusal notPermitted() {
        return error(403, "Not Authorized");
    }

    static Refusal badRequest(String message) {
        return error(400, message);
    }

    static Refusal notFound() {
        return error(404, "Not Found");
    }

    static Refusal timestampOutOfRange(long serverSeconds) {
        return new Refusal(403, "text/plain; charset=UTF-8", "Timestamp out of range " + serverSeconds, null);
    }

    static Refusal badSignature() {
        return new Refusal(403, "text/plain; charset=UTF-8", "Invalid token", null);
    }

    /** Of the token endpoint; the code is one of OAuth 2.0. */
    static Refusal oauth(String code) {
        return new Refusal(400, JSON, "{\"error\":\"" + code + "\"}", null);
    }

    private static Refusal error(int status, String message) {
        return new Refusal(status, JSON, "{\"Errors\":[{\"Message\":\"" + message + "\"}]}", null);
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    String body() {
        return body;
    }

    @Nullable String challenge() {
        return challenge;
    }
}
