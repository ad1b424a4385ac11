package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What goes back to the client; an empty body is sent without a content type. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    /** Statuses that usually come from a gateway before the API, which does not speak its language. */
    static final Set<Integer> OF_GATEWAYS = Set.of(429, 502, 503, 504);

    /** No answer at all; counted as status 0. */
    static final Answer NONE = empty(0);

    static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING);
    }

    /** As ODS/API 5 and 6 say what is wrong. */
    static Answer message(int status, String text) {
        return json(status, Map.of("message", text));
    }

    static Answer json(int status, Object body) {
        return new Answer(status, Map.of(), Json.bytes(body));
    }

    static Answer json(int status, Json.Writing body) {
        return new Answer(status, Map.of(), Json.written(body));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (body.length > 0) {
            response.setContentType("application/json; charset=utf-8");
        }
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
