package io.crosswalk.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.edfi.Dialect;
import io.crosswalk.ledger.ContentHash;
import io.crosswalk.ledger.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One form of the natural key for rows of the ledger and rows of the target, whatever the dialect calls its parts. */
final class NaturalKeys {

    private static final String NAMESPACE = "namespace";
    private static final String STUDENT = "studentUniqueId";

    private final Dialect dialect;
    private final String assignmentIdentifier;

    NaturalKeys(Dialect dialect) {
        this.dialect = dialect;
        this.assignmentIdentifier = dialect.assignmentKey("", "").keySet().stream()
                .filter(name -> !name.equals(NAMESPACE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key of an assignment has an identifier"));
    }

    String resource(Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> dialect.assignmentResource();
            case SUBMISSION -> dialect.submissionResource();
        };
    }

    String ofAssignment(String identifier, String namespace) {
        return key(Kind.ASSIGNMENT, dialect.assignmentKey(identifier, namespace));
    }

    String ofSubmission(String assignment, String identifier, String namespace, String student) {
        return key(Kind.SUBMISSION, dialect.submissionKey(assignment, identifier, namespace, student));
    }

    /** @return empty for a row that lacks a part of its key, or is of another namespace than was asked for */
    Optional<TargetRow> read(Kind kind, String namespace, JsonNode row) {
        Map<String, String> parts = new TreeMap<>(switch (kind) {
            case ASSIGNMENT -> dialect.assignmentKey("", "");
            case SUBMISSION -> dialect.submissionKey("", "", "", "");
        });
        parts.replaceAll((name, unset) -> text(row, name));
        String id = text(row, "id");
        String assignment = text(row, assignmentIdentifier);
        if (id.isEmpty() || assignment.isEmpty() || parts.containsValue("") || !namespace.equals(parts.get(NAMESPACE))) {
            return Optional.empty();
        }
        return Optional.of(new TargetRow(kind, key(kind, parts), id, assignment, namespace + " " + parts.getOrDefault(STUDENT, ""), row));
    }

    private static String text(JsonNode row, String name) {
        JsonNode found = row.findValue(name);
        return found == null ? "" : found.asText("");
    }

    private static String key(Kind kind, Map<String, String> parts) {
        return ContentHash.of(kind.code() + new TreeMap<>(parts));
    }
}
