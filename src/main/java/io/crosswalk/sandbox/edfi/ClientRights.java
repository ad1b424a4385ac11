package io.crosswalk.sandbox.edfi;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the API client may do: actions by resource path, and the prefixes that a payload's namespace must begin with.
 *
 * @param claimSet its name, for error messages and {@code token_info}
 * @param relationships whether the rows of students who go to no school are closed to it
 * @param organizations the ids of its education organizations
 * @param profiles the data policies that are assigned to it
 */
record ClientRights(
        String claimSet, Map<String, Set<Action>> claims, List<String> namespacePrefixes, boolean relationships,
        List<Long> organizations, List<Profile> profiles) {

    ClientRights {
        claims = Collections.unmodifiableMap(new TreeMap<>(claims));
        namespacePrefixes = List.copyOf(namespacePrefixes);
        organizations = List.copyOf(organizations);
        profiles = List.copyOf(profiles);
    }

    /** Reads the roster, writes coursework and its descriptors: what a hub with one credential needs. */
    static ClientRights forHub(ApiModel model, EdFiClient client) {
        Map<String, Set<Action>> claims = new TreeMap<>();
        model.resources().forEach(resource -> claims.put(resource.path(), resource.isCoursework()
                ? EnumSet.allOf(Action.class) : EnumSet.of(Action.READ)));
        return new ClientRights("Crosswalk Hub", claims, client.namespacePrefixes(), true, client.educationOrganizationIds(),
                List.of());
    }

    Set<String> resources() {
        return claims.keySet();
    }

    /** @throws Refused the client has no claim on the resource, or not for this action */
    void authorize(ResourceModel model, Action action) {
        Set<Action> allowed = claims.getOrDefault(model.path(), Set.of());
        if (allowed.isEmpty()) {
            throw new Refused(errors -> errors.resourceNotClaimed(model, action, this));
        }
        if (!allowed.contains(action)) {
            throw new Refused(errors -> errors.actionNotClaimed(model, action, this));
        }
    }

    /**
     * @param stored whether the values are those of the stored row and not those of the body
     * @throws Refused the namespace begins with none of the client's prefixes
     */
    void authorizeNamespace(ResourceModel model, Object[] values, boolean stored) {
        if (model.namespaceSecured()) {
            if (namespacePrefixes.isEmpty()) {
                throw new Refused(ErrorBodies::noNamespaces);
            }
            if (!covers(model, values)) {
                throw new Refused(errors -> errors.namespaceRefused(namespacePrefixes, stored));
            }
        }
    }

    /** Descriptors are open to every reader. */
    boolean mayRead(ResourceModel model, Object[] values) {
        return !model.namespaceSecured() || model.descriptor() || covers(model, values);
    }

    boolean mayReadAll(ResourceModel model, Collection<String> namespaces) {
        return !model.namespaceSecured() || model.descriptor() || namespaces.stream().allMatch(this::covers);
    }

    private boolean covers(ResourceModel model, Object[] values) {
        Column column = model.column("namespace");
        return covers(column == null ? "" : String.valueOf(values[column.index()]));
    }

    private boolean covers(String payloadNamespace) {
        String namespace = payloadNamespace.toLowerCase(Locale.ROOT);
        return namespacePrefixes.stream().anyMatch(prefix -> namespace.startsWith(prefix.toLowerCase(Locale.ROOT)));
    }
}
