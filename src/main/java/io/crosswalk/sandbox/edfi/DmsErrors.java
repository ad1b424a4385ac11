package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data Management Service: problem details with all members, several things named at once, and words of its own. */
record DmsErrors(String correlationId) implements ErrorBodies, RequestProblems, SecurityProblems, RowProblems {

    private static final String DENIED = "Access to the resource could not be authorized.";

    @Override
    public Answer answer(Problem problem) {
        return problem.answer(correlationId, true);
    }

    @Override
    public String worded(Complaint complaint) {
        return Wording.ofService(complaint);
    }

    @Override
    public Answer noSuchInstance() {
        return early(Problem.notFound("The specified resource could not be found."));
    }

    @Override
    public Answer identifierDiffers() {
        return answer(Problem.badRequest("Request body id must match the id in the url."));
    }

    @Override
    public Answer resourceNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return actionNotClaimed(resource, action, rights);
    }

    @Override
    public Answer actionNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return early(Problem.denied(":access-denied:action", DENIED).with("The API client's assigned claim set (currently '"
                + rights.claimSet() + "') must grant permission of the '" + action.claim()
                + "' action on one of the following resource claims: " + resource.entity()));
    }

    @Override
    public Answer unknownDescriptors(List<UnknownDescriptor> unknown) {
        return answer(Problem.of(400, "bad-request", "Bad Request", Problem.INVALID).with(RowProblems.messages(unknown)));
    }

    @Override
    public Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        unresolved.forEach(reference -> byPath.put("$." + reference.member().name(),
                List.of("The referenced " + reference.to().model().entity() + " item does not exist.")));
        return answer(Problem.conflict("unresolved-reference", "Unresolved Reference",
                "One or more references could not be resolved. See 'validationErrors' for details.").with(byPath));
    }

    @Override
    public Answer duplicateKey(ResourceModel resource, List<Object> values) {
        return answer(Problem.of(409, "identity-conflict", "Identifying Values Are Not Unique",
                "The identifying value(s) of the item are the same as another item that already exists."));
    }

    @Override
    public Answer dependentExists(ResourceModel dependent, List<String> columns) {
        return answer(Problem.conflict("dependent-item-exists", "Dependent Item Exists", "The requested action cannot be performed"
                + " because this item is referenced by existing " + dependent.entity() + " item(s)."));
    }

    @Override
    public Answer existsAlready() {
        return answer(Problem.of(412, "precondition-failed:if-none-match", "Precondition Failed",
                "The item exists already, and the 'If-None-Match' request header allows it only to be created."));
    }

    /** The service has no such conflict: it answers as after a deadlock that its tries could not get past. */
    @Override
    public Answer changedMeanwhile() {
        return serverTrouble(500);
    }

    /** Limits and offsets are complained about in the general form, everything about tokens as by the ODS/API. */
    @Override
    public Answer invalidQuery(String text) {
        return text.startsWith("Limit") || text.startsWith("Offset") ? answer(Problem.badRequest(text)) : RequestProblems.super.invalidQuery(text);
    }

    @Override
    public Answer serverTrouble(int status) {
        return switch (status) {
            case 429 -> early(Problem.of(429, "too-many-requests", "Too Many Requests",
                    "The number of allowed requests has been exceeded. Retry the request later."));
            case 502 -> early(Problem.of(502, "bad-gateway", "Upstream service unavailable", ""));
            case 503 -> early(Problem.of(503, "service-unavailable", "Service Unavailable",
                    "The service is temporarily unavailable. Retry the request later."));
            default -> RequestProblems.super.serverTrouble(status);
        };
    }
}
