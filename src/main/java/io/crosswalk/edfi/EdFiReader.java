package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.http.OutboundHttp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads from an Ed-Fi API. Every list is complete when its method returns normally, and may hold a row twice; otherwise a
 * {@link TargetException} is thrown, what was handed over may be used, and nothing may be taken for gone. Failures that
 * pass are retried. Safe for use by several threads.
 */
public final class EdFiReader {

    private static final Set<String> NOT_OFFERED = Set.of("RESOURCE_NOT_OFFERED", "TARGET_ADDRESS_WRONG", "TARGET_MISCONFIGURED", "METHOD_NOT_ALLOWED");

    private final EdFiTarget target;
    private final EdFiRequests requests;
    private final Paging paging;

    /** @param pageSize rows a page; fewer are asked for when the target does not allow as many */
    public EdFiReader(
            EdFiTarget target, EdFiTokens tokens, OutboundHttp http, ErrorClassifier classifier, Pause pause, Clock clock, int pageSize) {
        this.target = target;
        this.requests = new EdFiRequests(target, tokens, http, classifier, pause, clock);
        this.paging = new Paging(target, requests, pageSize);
    }

    public void sections(int schoolYear, Consumer<EdFiSection> sections) {
        sections(schoolYear, ChangeWindow.EVERYTHING, sections);
    }

    public void sections(int schoolYear, ChangeWindow window, Consumer<EdFiSection> sections) {
        paging.read("ed-fi/sections", window.addedTo(Map.of("schoolYear", Integer.toString(schoolYear))), RosterRow::section, sections);
    }

    /** The {@code studentUniqueId} of every student whom the credential may see; nothing else of them is kept. */
    public void students(Consumer<String> studentUniqueIds) {
        students(ChangeWindow.EVERYTHING, studentUniqueIds);
    }

    public void students(ChangeWindow window, Consumer<String> studentUniqueIds) {
        paging.read("ed-fi/students", window.addedTo(Map.of()), RosterRow::studentUniqueId, studentUniqueIds);
    }

    /**
     * Any list, row by row as the target has it.
     *
     * @param filters exact values by name of a property, parts of references by their own name; none for all
     */
    public void read(String resource, Map<String, String> filters, Consumer<JsonNode> rows) {
        paging.read(resource, filters, Function.identity(), rows);
    }

    /** How many rows there are; empty when the target does not tell. */
    public OptionalLong count(String resource, Map<String, String> filters) {
        return paging.count(resource, filters);
    }

    /**
     * The id of a record by its natural key, for deleting what was sent before its id was noted.
     *
     * @param naturalKey see {@link Dialect#assignmentKey} and {@link Dialect#submissionKey}
     * @throws TargetException also when the target answers with a record of another key, which must never be deleted
     */
    public Optional<String> findId(String resource, Map<String, String> naturalKey) {
        List<JsonNode> rows = paging.page(resource, naturalKey, 0, 2, Function.identity());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        JsonNode row = rows.get(0);
        String id = row.path("id").asText("");
        if (rows.size() > 1 || id.isEmpty() || !naturalKey.entrySet().stream().allMatch(part -> has(row, part.getKey(), part.getValue()))) {
            throw new TargetRefusedException("KEY_LOOKUP_AMBIGUOUS",
                    "The Ed-Fi API did not answer a query by key in " + resource + " with exactly that record.",
                    "See whether a proxy or cache between the hub and the Ed-Fi API removes or ignores the query of an address.");
        }
        return Optional.of(id);
    }

    /** Empty when the target has no change queries, or has them turned off. */
    public Optional<ChangeVersions> availableChangeVersions() {
        try {
            JsonNode answer = requests.get(target.discovery().changeQueries().resolve("availableChangeVersions"), PageReader::object);
            return Optional.of(new ChangeVersions(number(answer, "oldestChangeVersion"), number(answer, "newestChangeVersion")));
        } catch (TargetRefusedException refused) {
            if (NOT_OFFERED.contains(refused.reason())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    EdFiRequests requests() {
        return requests;
    }

    private static boolean has(JsonNode row, String property, String value) {
        // SQL Server compares without regard to letter case: the row is then the same one.
        return row.findValues(property).stream().anyMatch(found -> found.asText().equalsIgnoreCase(value));
    }

    /** ODS/API 5 writes OldestChangeVersion, later ones oldestChangeVersion. */
    private static long number(JsonNode object, String name) {
        return object.properties().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .mapToLong(property -> property.getValue().asLong())
                .findFirst()
                .orElseThrow(() -> new TargetRefusedException("CHANGE_VERSIONS_UNREADABLE",
                        "The Ed-Fi API's answer about change versions has no " + name + ".",
                        "Have the Ed-Fi administrator see to the feature change queries, or turn it off."));
    }
}
