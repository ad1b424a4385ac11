package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ODS/API 7.2 and later: problem details. What comes from before the controllers is of type problem+json. */
class ProblemErrors implements ErrorBodies {

    static final String INVALID = "Data validation failed. See 'validationErrors' for details.";
    static final String UNPROCESSABLE = "The request could not be processed. See 'errors' for details.";
    private static final String CONSTRUCTION = "The request construction was invalid.";
    private static final String POLICY = "The request construction was invalid with respect to usage of a data policy.";
    private static final String DENIED = "Access to the requested data could not be authorized.";
    private static final String CLAIMS = "http://ed-fi.org/ods/identity/claims/";

    private final String correlationId;

    ProblemErrors(String correlationId) {
        this.correlationId = correlationId;
    }

    String correlationId() {
        return correlationId;
    }

    Answer answer(Problem problem) {
        return problem.answer(correlationId, false);
    }

    final Answer early(Problem problem) {
        return answer(problem).with("Content-Type", "application/problem+json; charset=utf-8");
    }

    @Override
    public Answer wrongCredentials() {
        return Answer.json(401, Map.of("error", "invalid_client"));
    }

    @Override
    public Answer tooManyTokens(int limit) {
        return answer(Problem.of(429, "security:authentication:too-many-tokens", "Too Many Tokens",
                "The caller has authenticated too many times in too short of a time period.")
                .with("Too many access tokens have been requested (limit is " + limit
                        + "). Access tokens should be reused until they expire."));
    }

    @Override
    public Answer unauthenticated(String reason) {
        return early(Problem.of(401, "security:authentication", "Authentication Failed",
                "The caller could not be authenticated.").with(reason)).with("WWW-Authenticate", "Bearer");
    }

    @Override
    public Answer noSuchResource() {
        return early(notFound("The specified data could not be found."));
    }

    @Override
    public Answer noSuchInstance() {
        return early(notFound("The specified data could not be found.")
                .with("No ODS instance matching the context values of the request was found for the caller."));
    }

    static Problem notFound(String detail) {
        return Problem.of(404, "not-found", "Not Found", detail);
    }

    @Override
    public Answer methodNotAllowed(String method, boolean onItem) {
        return answer(Problem.of(405, "method-not-allowed", "Method Not Allowed", CONSTRUCTION)
                .with(notAllowed(method, onItem)));
    }

    static String notAllowed(String method, boolean onItem) {
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
    public Answer unsupportedMediaType() {
        return answer(Problem.of(415, "unsupported-media-type", "Unsupported Media Type", CONSTRUCTION)
                .with("The value specified in the 'Content-Type' header is not supported by this host."));
    }

    static Problem badRequest(String error) {
        return Problem.of(400, "bad-request", "Bad Request", UNPROCESSABLE).with(error);
    }

    @Override
    public Answer missingBody() {
        return answer(badRequest("A non-empty request body is required."));
    }

    @Override
    public Answer unparsable(String detail) {
        return answer(badRequest(detail));
    }

    static Problem invalidData(String detail) {
        return Problem.of(400, "bad-request:data-validation-failed", "Data Validation Failed", detail);
    }

    @Override
    public Answer identifierAssigned() {
        return answer(invalidData("The request data was constructed incorrectly.").with("Resource identifiers cannot be"
                + " assigned by the client. The 'id' property should not be included in the request body."));
    }

    @Override
    public Answer identifierDiffers() {
        throw new IllegalStateException("ODS/API 7 does not ask for the id");
    }

    @Override
    public Answer invalid(Map<String, List<Complaint>> complaints) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        complaints.forEach((path, several) -> byPath.put("$." + path, several.stream().map(this::worded).toList()));
        return answer(invalidData(INVALID).with(byPath));
    }

    String worded(Complaint complaint) {
        return Wording.ofVersion7(complaint);
    }

    @Override
    public Answer valuesDiffer(ResourceModel resource, String property, Object first, Object second) {
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
        return answer(invalidData(INVALID).with(byPath));
    }

    static Problem denied(String subtype, String detail) {
        return Problem.of(403, "security:authorization" + subtype, "Authorization Denied", detail);
    }

    @Override
    public Answer resourceNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return answer(denied(":access-denied:resource", DENIED).with("The API client's assigned claim set (currently '"
                + rights.claimSet() + "') must include one of the following resource claims to provide access to this resource: '"
                + claim(resource) + "'."));
    }

    @Override
    public Answer actionNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return answer(denied(":access-denied:action", DENIED).with("The API client's assigned claim set (currently '"
                + rights.claimSet() + "') must grant permission of the 'http://ed-fi.org/odsapi/actions/"
                + Names.folded(action.claim()) + "' action on one of the following resource claims: " + claim(resource)));
    }

    @Override
    public Answer namespaceRefused(List<String> prefixes, boolean stored) {
        String listed = prefixes.stream().map(prefix -> "'" + prefix + "'").collect(Collectors.joining(", "));
        return answer(denied(":namespace:access-denied:namespace-mismatch", DENIED + " The " + (stored ? "existing " : "")
                + "'Namespace' value of the data does not start with any of the caller's associated namespace prefixes ("
                + listed + ")."));
    }

    @Override
    public Answer noNamespaces() {
        return answer(denied(":namespace:invalid-client:no-namespaces",
                "There was a problem authorizing the request. The caller has not been configured correctly for accessing"
                        + " resources authorized by Namespace.")
                .with("The API client has been given permissions on a resource that uses the 'NamespaceBased' authorization"
                        + " strategy but the client doesn't have any namespace prefixes assigned."));
    }

    @Override
    public Answer unrelatedStudent(List<Long> organizations) {
        return answer(denied("", DENIED + " Hint: You may need to create a corresponding 'StudentSchoolAssociation' item.")
                .with("No relationships have been established between the caller's education organization id claims ("
                        + MessageErrors.ids(organizations) + ") and the resource item's 'StudentUniqueId' value."));
    }

    @Override
    public Answer unknownDescriptors(List<UnknownDescriptor> unknown) {
        return answer(invalidData(INVALID).with(messages(unknown)));
    }

    static Map<String, List<String>> messages(List<UnknownDescriptor> unknown) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        unknown.forEach(one -> {
            String start = one.descriptor().entity() + " value '" + one.value() + "' ";
            byPath.computeIfAbsent("$." + one.path(), path -> new ArrayList<>()).add(one.value().indexOf('#') < 0
                    ? start + "is not a valid value for use as a descriptor (a '#' is expected to delineate the namespace and"
                            + " code value portions)."
                    : start + "does not exist.");
        });
        return byPath;
    }

    @Override
    public Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved) {
        return answer(conflict("unresolved-reference", "Unresolved Reference",
                "The referenced '" + unresolved.get(0).to().model().entity() + "' item does not exist."));
    }

    static Problem conflict(String subtype, String title, String detail) {
        return Problem.of(409, "data-conflict:" + subtype, title, detail);
    }

    @Override
    public Answer duplicateKey(ResourceModel resource, List<Object> values) {
        String names = resource.identity().stream().map(column -> Names.display(column.name())).collect(Collectors.joining(", "));
        String given = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return answer(conflict("non-unique-identity", "Identifying Values Are Not Unique",
                "The identifying value(s) of the item are the same as another item that already exists.")
                .with("A primary key conflict occurred when attempting to create or update a record in the '" + resource.entity()
                        + "' table. The duplicate key is (" + names + ") = (" + given + ")."));
    }

    @Override
    public Answer dependentExists(ResourceModel dependent, List<String> columns) {
        return answer(conflict("dependent-item-exists", "Dependent Item Exists", "The requested action cannot be performed"
                + " because this item is referenced by an existing '" + dependent.entity() + "' item."));
    }

    @Override
    public Answer modifiedByOther() {
        return answer(Problem.of(412, "optimistic-lock-failed", "Optimistic Lock Failed",
                "The item has been modified by another user.")
                .with("The resource item's etag value does not match what was specified in the 'If-Match' request header"
                        + " indicating that it has been modified by another client since it was last retrieved."));
    }

    @Override
    public Answer existsAlready() {
        throw new IllegalStateException("ODS/API 7 does not know inserting only");
    }

    @Override
    public Answer changedMeanwhile() {
        return answer(conflict("multi-user-conflict", "Multi-User Conflict",
                "The item was modified or deleted by another user while processing the request. Resending this request may"
                        + " either recover from this error or introduce unwanted changes to data."));
    }

    @Override
    public Answer keyChangeRefused(ResourceModel model) {
        return answer(Problem.of(400, "bad-request:data-validation-failed:key-change-not-supported", "Key Change Not Supported",
                "Identifying values for the " + model.entity() + " item cannot be changed. Delete and recreate the item instead."));
    }

    @Override
    public Answer nothingToUpdate() {
        return answer(notFound("Resource to update was not found."));
    }

    @Override
    public Answer nothingToDelete() {
        return answer(notFound("Resource to delete was not found."));
    }

    @Override
    public Answer nothingToRead() {
        return answer(notFound("The specified item could not be found."));
    }

    @Override
    public Answer invalidQuery(String text) {
        return answer(Problem.of(400, "bad-request:parameter-validation-failed", "Parameter Validation Failed",
                text.startsWith("Limit") ? "The limit parameter was incorrect." : "Parameters supplied to the request were invalid.")
                .with(text));
    }

    @Override
    public Answer invalidParameter(String name, String value) {
        return answer(invalidData(INVALID).with(Map.of("$." + name, List.of("The value '" + value + "' is not valid."))));
    }

    @Override
    public Answer invalidId(String id) {
        return invalidParameter("id", id);
    }

    @Override
    public Answer noSnapshot() {
        return answer(notFound("Snapshots are not configured."));
    }

    @Override
    public Answer snapshotIsReadOnly() {
        return answer(Problem.of(405, "snapshots:method-not-allowed", "Method Not Allowed with Snapshots", CONSTRUCTION)
                .with("Snapshots are read-only."));
    }

    @Override
    public Answer profileRequired(List<String> mediaTypes) {
        return answer(Problem.of(403, "security:data-policy:incorrect-usage", "Data Policy Failure Due to Incorrect Usage",
                "A data policy failure was encountered. The request was not constructed correctly for the data policy that has"
                        + " been applied to this data for the caller.")
                .with("Based on profile assignments, one of the following profile-specific content types is required when"
                        + " requesting this resource: '" + String.join("', '", mediaTypes) + "'"));
    }

    @Override
    public Answer wrongProfileUsage() {
        return answer(Problem.of(400, "profile:invalid-profile-usage", "Invalid Profile Usage", POLICY)
                .with("The profile-based content type does not fit the resource or the method of the request."));
    }

    @Override
    public Answer profileIsReadOnly(String method) {
        return answer(Problem.of(405, "profile:method-usage", "Method Not Allowed with Profile", POLICY)
                .with("The profile does not allow the resource to be used with the '" + method + "' method."));
    }

    @Override
    public Answer profileHidesRequired(ResourceModel resource, List<String> properties) {
        return answer(Problem.of(400, "bad-request:data-policy-enforced", "Data Policy Enforced",
                "A data policy has been applied to the request that prevents the item from being created.")
                .with("The profile excludes one or more required data elements of '" + resource.entity() + "': "
                        + String.join(", ", properties)));
    }

    @Override
    public Answer serverTrouble(int status) {
        return Answer.OF_GATEWAYS.contains(status) ? Answer.empty(status)
                : early(Problem.of(status, "system", "System Error", "An unexpected problem has occurred."));
    }

    static String claim(ResourceModel resource) {
        return CLAIMS + resource.path();
    }
}
