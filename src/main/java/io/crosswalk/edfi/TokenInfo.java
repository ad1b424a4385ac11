package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the target says about a token.
 *
 * @param operations by resource such as {@code lmsx/assignments}, both in lower case; empty where the version does not tell
 * @param withoutSchools whether it is for no school or district at all; false where the version does not tell
 * @param studentIdentificationSystem empty where {@code studentUniqueId} is what it is called
 */
record TokenInfo(
        List<String> namespacePrefixes,
        List<String> profiles,
        Optional<String> claimSet,
        Optional<String> studentIdentificationSystem,
        boolean withoutSchools,
        Optional<Map<String, Set<String>>> operations) {

    /** Empty when the target does not offer it. */
    static Optional<TokenInfo> read(EdFiTarget target, EdFiRequests requests) {
        try {
            return Optional.of(of(requests.postToken(target.discovery().tokenInfo(), PageReader::object)));
        } catch (TargetRefusedException notOffered) {
            return Optional.empty();
        }
    }

    private static TokenInfo of(JsonNode body) {
        return new TokenInfo(
                texts(body.path("namespace_prefixes")),
                texts(body.path("assigned_profiles")),
                text(body.path("claim_set").path("name")),
                text(body.path("student_identification_system")),
                body.path("education_organizations").isArray() && body.path("education_organizations").isEmpty(),
                body.path("resources").isArray() ? Optional.of(operations(body.path("resources"))) : Optional.empty());
    }

    private static Map<String, Set<String>> operations(JsonNode resources) {
        Map<String, Set<String>> operations = new TreeMap<>();
        resources.forEach(resource -> {
            Set<String> names = new HashSet<>();
            resource.path("operations").forEach(operation -> names.add(operation.asText().toLowerCase(Locale.ROOT)));
            operations.put(resource.path("resource").asText().replaceFirst("^/", "").toLowerCase(Locale.ROOT), names);
        });
        return operations;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** The target compares without regard to letter case. */
    boolean allowsNamespace(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        return namespacePrefixes.stream().anyMatch(prefix -> lower.startsWith(prefix.toLowerCase(Locale.ROOT)));
    }

    /** Whether reading changes is told apart from reading, as since ODS/API 5.2. */
    boolean namesChanges() {
        return operations.map(all -> all.values().stream().anyMatch(names -> names.contains("readchanges"))).orElse(false);
    }

    /** False only where the target tells what is allowed, and does not allow it. */
    boolean mayAllow(String resource, String operation) {
        return operations.map(all -> all.getOrDefault(resource.toLowerCase(Locale.ROOT), Set.of()).contains(operation)).orElse(true);
    }
}
