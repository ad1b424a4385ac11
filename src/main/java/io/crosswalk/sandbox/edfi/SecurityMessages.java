package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SecurityErrors} as messages of ODS/API 5 and 6. */
interface SecurityMessages extends SecurityErrors {

    @Override
    default Answer wrongCredentials() {
        return Answer.json(400, Map.of("error", "invalid_client"));
    }

    @Override
    default Answer tooManyTokens(int limit) {
        throw new IllegalStateException("ODS/API 5 and 6 do not limit tokens");
    }

    @Override
    default Answer unauthenticated(String reason) {
        return Answer.empty(401).with("WWW-Authenticate", "Bearer");
    }

    @Override
    default Answer resourceNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        String held = rights.resources().stream().map(SecurityMessages::claim).collect(Collectors.joining("\n    "));
        return Answer.message(403, "Access to the resource could not be authorized. Are you missing a claim? This resource can be"
                + " authorized by the following claims:\n    " + claim(resource.path())
                + "\nThe API client has been assigned the '" + rights.claimSet()
                + "' claim set with the following resource claims:\n    " + held);
    }

    @Override
    default Answer actionNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return Answer.message(403, "Access to the resource could not be authorized for the requested action '" + action.claim() + "'.");
    }

    @Override
    default Answer namespaceRefused(List<String> prefixes, boolean stored) {
        return Answer.message(403, "Access to the resource item could not be authorized based on the caller's NamespacePrefix"
                + " claims: '" + String.join("', '", prefixes) + "'.");
    }

    @Override
    default Answer noNamespaces() {
        return Answer.message(403, "Access to the resource could not be authorized because the caller did not have any"
                + " NamespacePrefix claims ('http://ed-fi.org/claims/namespacePrefix') or the claim values were"
                + " unavailable.");
    }

    @Override
    default Answer unrelatedStudent(List<Long> organizations) {
        return Answer.message(403, "Authorization denied. No relationships have been established between the caller's education"
                + " organization id claims (" + ids(organizations) + ") and the resource item's StudentUniqueId value.");
    }

    static String ids(List<Long> organizations) {
        return organizations.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    default Answer profileRequired(List<String> mediaTypes) {
        return Answer.message(403, "Based on the assigned profiles, one of the following profile-specific content types is required"
                + " when requesting this resource: '" + String.join("', '", mediaTypes) + "'");
    }

    @Override
    default Answer wrongProfileUsage() {
        return Answer.message(400, "The profile-specific content type does not fit the resource or the method of the request.");
    }

    @Override
    default Answer profileIsReadOnly(String method) {
        return Answer.message(405, "The allowed methods for this resource with the profile do not include '" + method + "'.");
    }

    @Override
    default Answer profileHidesRequired(ResourceModel resource, List<String> properties) {
        return Answer.message(400, "The Profile definition for '" + resource.entity() + "' excludes (or does not include) one or more"
                + " required data elements needed to create the resource: " + String.join(", ", properties));
    }

    private static String claim(String path) {
        return "http://ed-fi.org/ods/identity/claims/" + path;
    }
}
