package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as problem details, in the way of RFC 9457.
 *
 * @param type what follows {@code urn:ed-fi:api:}
 * @param invalid messages by JSON path
 */
record Problem(
        int status, String type, String title, String detail, Map<String, List<String>> invalid, List<String> errors) {

    static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, Map.of(), List.of());
    }

    Problem with(String error) {
        return new Problem(status, type, title, detail, invalid, List.of(error));
    }

    Problem with(Map<String, List<String>> messages) {
        return new Problem(status, type, title, detail, messages, errors);
    }

    /** @param whole whether members without content are there too */
    Answer answer(String correlationId, boolean whole) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("detail", detail);
        body.put("type", "urn:ed-fi:api:" + type);
        body.put("title", title);
        body.put("status", status);
        body.put("correlationId", correlationId);
        if (whole || !invalid.isEmpty()) {
            body.put("validationErrors", invalid);
        }
        if (whole || !errors.isEmpty()) {
            body.put("errors", errors);
        }
        return Answer.json(status, body);
    }
}
