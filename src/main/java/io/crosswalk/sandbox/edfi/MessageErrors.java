package io.crosswalk.sandbox.edfi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ODS/API 5 and 6: {@code {"message"}}, with {@code modelState} where the body does not fit the model. */
final class MessageErrors implements ErrorBodies {

    private static final String CLAIMS = "http://ed-fi.org/ods/identity/claims/";

    @Override
    public Answer wrongCredentials() {
        return Answer.json(400, Map.of("error", "invalid_client"));
    }

    @Override
    public Answer tooManyTokens(int limit) {
        throw new IllegalStateException("ODS/API 5 and 6 do not limit tokens");
    }

    @Override
    public Answer unauthenticated(String reason) {
        return Answer.empty(401).with("WWW-Authenticate", "Bearer");
    }

    @Override
    public Answer noSuchResource() {
        return Answer.empty(404);
    }

    @Override
    public Answer noSuchInstance() {
        return Answer.empty(404);
    }

    @Override
    public Answer methodNotAllowed(String method, boolean onItem) {
        return message(405, "The requested resource does not support this http method.");
    }

    @Override
    public Answer unsupportedMediaType() {
        return Answer.empty(415);
    }

    @Override
    public Answer missingBody() {
        return message(400, "The request is invalid because it is missing a resource.");
    }

    @Override
    public Answer unparsable(String detail) {
        return invalidRequest(Map.of("request.", List.of(detail)));
    }

    @Override
    public Answer identifierAssigned() {
        return message(400, "Resource identifiers cannot be assigned by the client.");
    }

    @Override
    public Answer identifierDiffers() {
        throw new IllegalStateException("ODS/API 5 and 6 do not ask for the id");
    }

    @Override
    public Answer invalid(Map<String, List<Complaint>> complaints) {
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
    public Answer valuesDiffer(ResourceModel resource, String property, Object first, Object second) {
        return failedValidation(resource, "Supplied values for unified key property '" + property
                + "' are not consistent: '" + first + "', '" + second + "'");
    }

    @Override
    public Answer resourceNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        String held = rights.resources().stream().map(MessageErrors::claim).collect(Collectors.joining("\n    "));
        return message(403, "Access to the resource could not be authorized. Are you missing a claim? This resource can be"
                + " authorized by the following claims:\n    " + claim(resource.path())
                + "\nThe API client has been assigned the '" + rights.claimSet()
                + "' claim set with the following resource claims:\n    " + held);
    }

    @Override
    public Answer actionNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return message(403, "Access to the resource could not be authorized for the requested action '" + action.claim() + "'.");
    }

    @Override
    public Answer namespaceRefused(List<String> prefixes, boolean stored) {
        return message(403, "Access to the resource item could not be authorized based on the caller's NamespacePrefix"
                + " claims: '" + String.join("', '", prefixes) + "'.");
    }

    @Override
    public Answer noNamespaces() {
        return message(403, "Access to the resource could not be authorized because the caller did not have any"
                + " NamespacePrefix claims ('http://ed-fi.org/claims/namespacePrefix') or the claim values were"
                + " unavailable.");
    }

    @Override
    public Answer unrelatedStudent(List<Long> organizations) {
        return message(403, "Authorization denied. No relationships have been established between the caller's education"
                + " organization id claims (" + ids(organizations) + ") and the resource item's StudentUniqueId value.");
    }

    static String ids(List<Long> organizations) {
        return organizations.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public Answer unknownDescriptors(List<UnknownDescriptor> unknown) {
        UnknownDescriptor first = unknown.get(0);
        return message(400, "Unable to resolve value '" + first.value() + "' to an existing '" + first.descriptor().entity()
                + "' resource.");
    }

    /** People are looked up before the database sees the row, everything else by its foreign keys. */
    @Override
    public Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved) {
        if (unresolved.stream().anyMatch(reference -> reference.to().model().entity().equals("Student"))) {
            return failedValidation(from, "Student reference could not be resolved.");
        }
        return message(409, "The value supplied for the related '" + unresolved.get(0).to().model().table()
                + "' resource does not exist.");
    }

    @Override
    public Answer duplicateKey(ResourceModel resource, List<Object> values) {
        String properties = resource.identity().stream()
                .map(column -> Names.folded(column.name())).collect(Collectors.joining(", "));
        String given = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return message(409, values.size() == 1
                ? "The value " + given + " supplied for property '" + properties + "' of entity '" + resource.table()
                        + "' is not unique."
                : "The values " + given + " supplied for properties '" + properties + "' of entity '"
                        + resource.table() + "' are not unique.");
    }

    @Override
    public Answer dependentExists(ResourceModel dependent, List<String> columns) {
        return message(409, "The resource (or a subordinate entity of the resource) cannot be deleted because it is a"
                + " dependency of the '" + Names.folded(String.join(", ", columns)) + "' value of the '"
                + dependent.table() + "' entity.");
    }

    @Override
    public Answer modifiedByOther() {
        return message(412, "Resource was modified by another consumer.");
    }

    @Override
    public Answer existsAlready() {
        throw new IllegalStateException("ODS/API 5 and 6 do not know inserting only");
    }

    @Override
    public Answer changedMeanwhile() {
        return message(409, "Resource was modified by another consumer.");
    }

    @Override
    public Answer keyChangeRefused(ResourceModel model) {
        throw new IllegalStateException("ODS/API 5 and 6 keep the key without a word");
    }

    @Override
    public Answer nothingToUpdate() {
        return message(404, "Resource to update was not found.");
    }

    @Override
    public Answer nothingToDelete() {
        return message(404, "Resource to delete was not found.");
    }

    @Override
    public Answer nothingToRead() {
        return message(404, "The specified resource could not be found.");
    }

    @Override
    public Answer invalidQuery(String text) {
        return message(400, text);
    }

    @Override
    public Answer invalidParameter(String name, String value) {
        return invalidRequest(Map.of("request." + name, List.of("The value '" + value + "' is not valid.")));
    }

    @Override
    public Answer invalidId(String id) {
        return invalidParameter("id", id);
    }

    @Override
    public Answer noSnapshot() {
        return message(410, "Snapshot not found.");
    }

    @Override
    public Answer snapshotIsReadOnly() {
        return message(405, "Snapshots are read-only.");
    }

    @Override
    public Answer profileRequired(List<String> mediaTypes) {
        return message(403, "Based on the assigned profiles, one of the following profile-specific content types is required"
                + " when requesting this resource: '" + String.join("', '", mediaTypes) + "'");
    }

    @Override
    public Answer wrongProfileUsage() {
        return message(400, "The profile-specific content type does not fit the resource or the method of the request.");
    }

    @Override
    public Answer profileIsReadOnly(String method) {
        return message(405, "The allowed methods for this resource with the profile do not include '" + method + "'.");
    }

    @Override
    public Answer profileHidesRequired(ResourceModel resource, List<String> properties) {
        return message(400, "The Profile definition for '" + resource.entity() + "' excludes (or does not include) one or more"
                + " required data elements needed to create the resource: " + String.join(", ", properties));
    }

    /** Gateways before the API do not speak its language. */
    @Override
    public Answer serverTrouble(int status) {
        return Answer.OF_GATEWAYS.contains(status)
                ? Answer.empty(status) : message(status, "An unexpected error occurred on the server.");
    }

    private static Answer failedValidation(ResourceModel resource, String problem) {
        return message(400, "Validation of '" + resource.entity() + "' failed.\n\t" + problem + "\n");
    }

    private static Answer message(int status, String text) {
        return Answer.json(status, Map.of("message", text));
    }

    private static String claim(String path) {
        return CLAIMS + path;
    }
}
