package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ODS/API 5.3: errors are {@code {"message"}}, with {@code modelState} where the body does not fit the model. */
final class Ods53 implements Generation {

    private static final String CLAIMS = "http://ed-fi.org/ods/identity/claims/";

    private final ApiModel model = new ApiModel("ods-5.3-resources.yaml");

    @Override
    public ApiModel model() {
        return model;
    }

    @Override
    public ObjectNode discovery(String base) {
        ObjectNode document = Json.object()
                .put("version", "5.3")
                .put("informationalVersion", "5.3")
                .put("suite", "3")
                .put("build", "5.3.1434.0")
                .put("apiMode", "Shared Instance");
        document.putArray("dataModels")
                .add(Json.object().put("name", "Ed-Fi").put("version", "3.3.1-b"))
                .add(Json.object().put("name", "LMSX").put("version", "1.0.0"));
        // 5.3 does not list change queries here, although it has them.
        document.putObject("urls")
                .put("dependencies", base + "/metadata/data/v3/dependencies")
                .put("openApiMetadata", base + "/metadata/")
                .put("oauth", base + "/oauth/token")
                .put("dataManagementApi", base + "/data/v3/")
                .put("xsdMetadata", base + "/metadata/xsd");
        return document;
    }

    @Override
    public ObjectNode availableChangeVersions(long oldest, long newest) {
        return Json.object().put("OldestChangeVersion", oldest).put("NewestChangeVersion", newest);
    }

    @Override
    public ObjectNode deleted(String id, long changeVersion) {
        return Json.object().put("id", id).put("changeVersion", changeVersion);
    }

    @Override
    public Answer wrongCredentials() {
        return Answer.json(400, Map.of("error", "invalid_client"));
    }

    @Override
    public Answer unauthenticated() {
        return Answer.empty(401).with("WWW-Authenticate", "Bearer");
    }

    @Override
    public Answer noSuchResource() {
        return Answer.empty(404);
    }

    @Override
    public Answer methodNotAllowed() {
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
        return invalid(Map.of("", List.of(detail)));
    }

    @Override
    public Answer identifierAssigned() {
        return message(400, "Resource identifiers cannot be assigned by the client.");
    }

    @Override
    public Answer invalid(Map<String, List<String>> problems) {
        Map<String, List<String>> state = new LinkedHashMap<>();
        problems.forEach((path, messages) -> state.put("request." + path, messages));
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
    public Answer resourceNotClaimed(ResourceModel resource, ClientRights rights) {
        String held = rights.resources().stream().map(Ods53::claim).collect(Collectors.joining("\n    "));
        return message(403, "Access to the resource could not be authorized. Are you missing a claim? This resource can be"
                + " authorized by the following claims:\n    " + claim(resource.path())
                + "\nThe API client has been assigned the '" + rights.claimSet()
                + "' claim set with the following resource claims:\n    " + held);
    }

    @Override
    public Answer actionNotClaimed(String action) {
        return message(403, "Access to the resource could not be authorized for the requested action '" + action + "'.");
    }

    @Override
    public Answer namespaceRefused(List<String> prefixes) {
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
    public Answer unknownDescriptor(ResourceModel descriptor, String value) {
        return message(400, "Unable to resolve value '" + value + "' to an existing '" + descriptor.entity()
                + "' resource.");
    }

    @Override
    public Answer unresolvedReference(ResourceModel from, ResourceModel to) {
        // People are looked up before the database sees the row, everything else by its foreign keys.
        return to.entity().equals("Student")
                ? failedValidation(from, "Student reference could not be resolved.")
                : message(409, "The value supplied for the related '" + to.table() + "' resource does not exist.");
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
    public Answer invalidId(String id) {
        return invalid(Map.of("id", List.of("The value '" + id + "' is not valid.")));
    }

    @Override
    public Answer serverTrouble(int status) {
        return message(status, "An unexpected error occurred on the server.");
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
