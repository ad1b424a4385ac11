package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link RequestErrors} as messages of ODS/API 5 and 6. */
interface RequestMessages extends RequestErrors {

    @Override
    default Answer noSuchResource() {
        return Answer.empty(404);
    }

    @Override
    default Answer noSuchInstance() {
        return Answer.empty(404);
    }

    @Override
    default Answer methodNotAllowed(String method, boolean onItem) {
        return Answer.message(405, "The requested resource does not support this http method.");
    }

    @Override
    default Answer unsupportedMediaType() {
        return Answer.empty(415);
    }

    @Override
    default Answer missingBody() {
        return Answer.message(400, "The request is invalid because it is missing a resource.");
    }

    @Override
    default Answer unparsable(String detail) {
        return invalidRequest(Map.of("request.", List.of(detail)));
    }

    @Override
    default Answer identifierAssigned() {
        return Answer.message(400, "Resource identifiers cannot be assigned by the client.");
    }

    @Override
    default Answer identifierDiffers() {
        throw new IllegalStateException("ODS/API 5 and 6 do not ask for the id");
    }

    @Override
    default Answer invalid(Map<String, List<Complaint>> complaints) {
        Map<String, List<String>> state = new LinkedHashMap<>();
        complaints.forEach((path, several) -> state.put("request." + path, several.stream().map(Wording::ofVersion5).toList()));
        return invalidRequest(state);
    }

    private static Answer invalidRequest(Map<String, List<String>> state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "The request is invalid.");
        body.put("modelState", state);
        return Answer.json(400, body);
    }

    @Override
    default Answer valuesDiffer(ResourceModel resource, String property, Object first, Object second) {
        return RowMessages.failedValidation(resource, "Supplied values for unified key property '" + property
                + "' are not consistent: '" + first + "', '" + second + "'");
    }

    @Override
    default Answer invalidQuery(String text) {
        return Answer.message(400, text);
    }

    @Override
    default Answer invalidParameter(String name, String value) {
        return invalidRequest(Map.of("request." + name, List.of("The value '" + value + "' is not valid.")));
    }

    @Override
    default Answer invalidId(String id) {
        return invalidParameter("id", id);
    }

    @Override
    default Answer noSnapshot() {
        return Answer.message(410, "Snapshot not found.");
    }

    @Override
    default Answer snapshotIsReadOnly() {
        return Answer.message(405, "Snapshots are read-only.");
    }

    /** Gateways before the API do not speak its language. */
    @Override
    default Answer serverTrouble(int status) {
        return Answer.OF_GATEWAYS.contains(status)
                ? Answer.empty(status) : Answer.message(status, "An unexpected error occurred on the server.");
    }
}
