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

    static final String INVALID = "Data validation failed. See 'validationErrors' for details.";
    static final String CONSTRUCTION = "The request construction was invalid.";
    private static final String UNPROCESSABLE = "The request could not be processed. See 'errors' for details.";

    static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, Map.of(), List.of());
    }

    static Problem notFound(String detail) {
        return of(404, "not-found", "Not Found", detail);
    }

    static Problem badRequest(String error) {
        return of(400, "bad-request", "Bad Request", UNPROCESSABLE).with(error);
    }

    static Problem invalidData(String detail) {
        return of(400, "bad-request:data-validation-failed", "Data Validation Failed", detail);
    }

    static Problem denied(String subtype, String detail) {
        return of(403, "security:authorization" + subtype, "Authorization Denied", detail);
    }

    static Problem conflict(String subtype, String title, String detail) {
        return of(409, "data-conflict:" + subtype, title, detail);
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
