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
 */
record ClientRights(String claimSet, Map<String, Set<Action>> claims, List<String> namespacePrefixes) {

    ClientRights {
        claims = Collections.unmodifiableMap(new TreeMap<>(claims));
        namespacePrefixes = List.copyOf(namespacePrefixes);
    }

    /** Reads the roster, writes what is LMSX: what a hub with one credential needs. */
    static ClientRights forHub(ApiModel model, List<String> namespacePrefixes) {
        Map<String, Set<Action>> claims = new TreeMap<>();
        model.resources().forEach(resource -> claims.put(resource.path(), resource.namespaceSecured()
                ? EnumSet.allOf(Action.class) : EnumSet.of(Action.READ)));
        return new ClientRights("Crosswalk Hub", claims, namespacePrefixes);
    }

    Set<String> resources() {
        return claims.keySet();
    }

    /** @throws Refused the client has no claim on the resource, or not for this action */
    void authorize(ResourceModel model, Action action) {
        Set<Action> allowed = claims.getOrDefault(model.path(), Set.of());
        if (allowed.isEmpty()) {
            throw new Refused(generation -> generation.resourceNotClaimed(model, this));
        }
        if (!allowed.contains(action)) {
            throw new Refused(generation -> generation.actionNotClaimed(action.claim()));
        }
    }

    /** @throws Refused the namespace begins with none of the client's prefixes */
    void authorizeNamespace(ResourceModel model, Object[] values) {
        if (model.namespaceSecured()) {
            if (namespacePrefixes.isEmpty()) {
                throw new Refused(Generation::noNamespaces);
            }
            if (!covers(model, values)) {
                throw new Refused(generation -> generation.namespaceRefused(namespacePrefixes));
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
