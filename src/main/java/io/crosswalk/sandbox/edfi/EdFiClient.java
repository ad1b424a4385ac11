package io.crosswalk.sandbox.edfi;

import java.util.List;

/**
 * The only API client.
 *
 * @param id its key
 * @param namespacePrefixes what it may write: payload namespaces must begin with one of them, in any letter case
 * @param educationOrganizationIds its organizations, which are also the scopes that a token may be asked for
 */
public record EdFiClient(String id, String secret, List<String> namespacePrefixes, List<Long> educationOrganizationIds) {

    public EdFiClient {
        namespacePrefixes = List.copyOf(namespacePrefixes);
        educationOrganizationIds = List.copyOf(educationOrganizationIds);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "EdFiClient[namespacePrefixes=" + namespacePrefixes + "]";
    }
}
