package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SecurityErrors} as problem details of ODS/API 7.2 and later. */
interface SecurityProblems extends SecurityErrors, ProblemWriting {

    String DENIED = "Access to the requested data could not be authorized.";

    String POLICY = "The request construction was invalid with respect to usage of a data policy.";

    @Override
    default Answer wrongCredentials() {
        return Answer.json(401, Map.of("error", "invalid_client"));
    }

    @Override
    default Answer tooManyTokens(int limit) {
        return answer(Problem.of(429, "security:authentication:too-many-tokens", "Too Many Tokens",
                "The caller has authenticated too many times in too short of a time period.")
                .with("Too many access tokens have been requested (limit is " + limit
                        + "). Access tokens should be reused until they expire."));
    }

    @Override
    default Answer unauthenticated(String reason) {
        return early(Problem.of(401, "security:authentication", "Authentication Failed",
                "The caller could not be authenticated.").with(reason)).with("WWW-Authenticate", "Bearer");
    }

    @Override
    default Answer resourceNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return answer(Problem.denied(":access-denied:resource", DENIED).with("The API client's assigned claim set (currently '"
                + rights.claimSet() + "') must include one of the following resource claims to provide access to this resource: '"
                + claim(resource) + "'."));
    }

    @Override
    default Answer actionNotClaimed(ResourceModel resource, Action action, ClientRights rights) {
        return answer(Problem.denied(":access-denied:action", DENIED).with("The API client's assigned claim set (currently '"
                + rights.claimSet() + "') must grant permission of the 'http://ed-fi.org/odsapi/actions/"
                + Names.folded(action.claim()) + "' action on one of the following resource claims: " + claim(resource)));
    }

    @Override
    default Answer namespaceRefused(List<String> prefixes, boolean stored) {
        String listed = prefixes.stream().map(prefix -> "'" + prefix + "'").collect(Collectors.joining(", "));
        return answer(Problem.denied(":namespace:access-denied:namespace-mismatch", DENIED + " The " + (stored ? "existing " : "")
                + "'Namespace' value of the data does not start with any of the caller's associated namespace prefixes ("
                + listed + ")."));
    }

    @Override
    default Answer noNamespaces() {
        return answer(Problem.denied(":namespace:invalid-client:no-namespaces",
                "There was a problem authorizing the request. The caller has not been configured correctly for accessing"
                        + " resources authorized by Namespace.")
                .with("The API client has been given permissions on a resource that uses the 'NamespaceBased' authorization"
                        + " strategy but the client doesn't have any namespace prefixes assigned."));
    }

    @Override
    default Answer unrelatedStudent(List<Long> organizations) {
        return answer(Problem.denied("", DENIED + " Hint: You may need to create a corresponding 'StudentSchoolAssociation' item.")
                .with("No relationships have been established between the caller's education organization id claims ("
                        + SecurityMessages.ids(organizations) + ") and the resource item's 'StudentUniqueId' value."));
    }

    @Override
    default Answer profileRequired(List<String> mediaTypes) {
        return answer(Problem.of(403, "security:data-policy:incorrect-usage", "Data Policy Failure Due to Incorrect Usage",
                "A data policy failure was encountered. The request was not constructed correctly for the data policy that has"
                        + " been applied to this data for the caller.")
                .with("Based on profile assignments, one of the following profile-specific content types is required when"
                        + " requesting this resource: '" + String.join("', '", mediaTypes) + "'"));
    }

    @Override
    default Answer wrongProfileUsage() {
        return answer(Problem.of(400, "profile:invalid-profile-usage", "Invalid Profile Usage", POLICY)
                .with("The profile-based content type does not fit the resource or the method of the request."));
    }

    @Override
    default Answer profileIsReadOnly(String method) {
        return answer(Problem.of(405, "profile:method-usage", "Method Not Allowed with Profile", POLICY)
                .with("The profile does not allow the resource to be used with the '" + method + "' method."));
    }

    @Override
    default Answer profileHidesRequired(ResourceModel resource, List<String> properties) {
        return answer(Problem.of(400, "bad-request:data-policy-enforced", "Data Policy Enforced",
                "A data policy has been applied to the request that prevents the item from being created.")
                .with("The profile excludes one or more required data elements of '" + resource.entity() + "': "
                        + String.join(", ", properties)));
    }

    private static String claim(ResourceModel resource) {
        return "http://ed-fi.org/ods/identity/claims/" + resource.path();
    }
}
