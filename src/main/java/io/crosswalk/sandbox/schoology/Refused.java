package io.crosswalk.sandbox.schoology;

import java.util.Map;

/** An answer other than the one asked for. Bodies are empty or plain text, never JSON. */
final class Refused extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;

    private Refused(int status, String text, Map<String, String> headers) {
        super(text, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    static Refused badRequest(String text) {
        return new Refused(400, text, Map.of());
    }

    /** The OAuth credentials are at fault. */
    static Refused unauthorized(String text) {
        return new Refused(401, text, Map.of("WWW-Authenticate", "OAuth realm=\"Schoology API\""));
    }

    /** The credentials are good, but of a person who may not see what others do. */
    static Refused ofOthers() {
        return new Refused(401, "", Map.of());
    }

    static Refused forbidden() {
        return new Refused(403, "", Map.of());
    }

    static Refused notFound() {
        return new Refused(404, "", Map.of());
    }

    static Refused gone() {
        return new Refused(410, "", Map.of());
    }

    static Refused tooMany(Map<String, String> headers) {
        return new Refused(429, "", headers);
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
