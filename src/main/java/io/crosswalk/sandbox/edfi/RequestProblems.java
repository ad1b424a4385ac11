package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link RequestErrors} as problem details of ODS/API 7.2 and later. */
interface RequestProblems extends RequestErrors, ProblemWriting {

    @Override
    default Answer noSuchResource() {
        return early(Problem.notFound("The specified data could not be found."));
    }

    @Override
    default Answer noSuchInstance() {
        return early(Problem.notFound("The specified data could not be found.")
                .with("No ODS instance matching the context values of the request was found for the caller."));
    }

    @Override
    default Answer methodNotAllowed(String method, boolean onItem) {
        return answer(Problem.of(405, "method-not-allowed", "Method Not Allowed", Problem.CONSTRUCTION)
                .with(notAllowed(method, onItem)));
    }

    private static String notAllowed(String method, boolean onItem) {
        if (method.equals("POST") && onItem) {
            return "Resource items can only be updated using PUT. To \"upsert\" an item in the data collection using POST,"
                    + " remove the \"id\" from the route.";
        }
        if (method.equals("PUT")) {
            return "Resource collections cannot be replaced. To \"upsert\" an item in the collection, use POST. To update a"
                    + " specific item, use PUT and include the \"id\" in the route.";
        }
        return method.equals("DELETE")
                ? "Resource collections cannot be deleted. To delete a specific item, use DELETE and include the \"id\" in the"
                        + " route."
                : "The endpoint of the request does not support the '" + method + "' method.";
    }

    @Override
    default Answer unsupportedMediaType() {
        return answer(Problem.of(415, "unsupported-media-type", "Unsupported Media Type", Problem.CONSTRUCTION)
                .with("The value specified in the 'Content-Type' header is not supported by this host."));
    }

    @Override
    default Answer missingBody() {
        return answer(Problem.badRequest("A non-empty request body is required."));
    }

    @Override
    default Answer unparsable(String detail) {
        return answer(Problem.badRequest(detail));
    }

    @Override
    default Answer identifierAssigned() {
        return answer(Problem.invalidData("The request data was constructed incorrectly.").with("Resource identifiers cannot be"
                + " assigned by the client. The 'id' property should not be included in the request body."));
    }

    @Override
    default Answer identifierDiffers() {
        throw new IllegalStateException("ODS/API 7 does not ask for the id");
    }

    @Override
    default Answer invalid(Map<String, List<Complaint>> complaints) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        complaints.forEach((path, several) -> byPath.put("$." + path, several.stream().map(this::worded).toList()));
        return answer(Problem.invalidData(Problem.INVALID).with(byPath));
    }

    default String worded(Complaint complaint) {
        return Wording.ofVersion7(complaint);
    }

    @Override
    default Answer valuesDiffer(ResourceModel resource, String property, Object first, Object second) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        String message = "All values supplied for '" + property + "' must match. Review all references and align the following"
                + " conflicting values: '" + first + "', '" + second + "'";
        for (Member member : resource.members()) {
            if (member instanceof Member.Value value && value.name().equals(property)) {
                byPath.put("$." + property, List.of(message));
            } else if (member instanceof Member.Reference reference
                    && reference.columns().stream().anyMatch(column -> column.name().equals(property))) {
                byPath.put("$." + reference.name() + "." + property, List.of(message));
            }
        }
        return answer(Problem.invalidData(Problem.INVALID).with(byPath));
    }

    @Override
    default Answer invalidQuery(String text) {
        return answer(Problem.of(400, "bad-request:parameter-validation-failed", "Parameter Validation Failed",
                text.startsWith("Limit") ? "The limit parameter was incorrect." : "Parameters supplied to the request were invalid.")
                .with(text));
    }

    @Override
    default Answer invalidParameter(String name, String value) {
        return answer(Problem.invalidData(Problem.INVALID).with(Map.of("$." + name, List.of("The value '" + value + "' is not valid."))));
    }

    @Override
    default Answer invalidId(String id) {
        return invalidParameter("id", id);
    }

    @Override
    default Answer noSnapshot() {
        return answer(Problem.notFound("Snapshots are not configured."));
    }

    @Override
    default Answer snapshotIsReadOnly() {
        return answer(Problem.of(405, "snapshots:method-not-allowed", "Method Not Allowed with Snapshots", Problem.CONSTRUCTION)
                .with("Snapshots are read-only."));
    }

    @Override
    default Answer serverTrouble(int status) {
        return Answer.OF_GATEWAYS.contains(status) ? Answer.empty(status)
                : early(Problem.of(status, "system", "System Error", "An unexpected problem has occurred."));
    }
}
