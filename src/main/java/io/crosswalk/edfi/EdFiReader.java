package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.http.OutboundHttp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final ResourceLists lists;

    /** @param pageSize rows a page; fewer are asked for when the target does not allow as many */
    public EdFiReader(
            EdFiTarget target, EdFiTokens tokens, OutboundHttp http, ErrorClassifier classifier, Pause pause, Clock clock, int pageSize) {
        this.target = target;
        this.requests = new EdFiRequests(target, tokens, http, classifier, pause, clock);
        this.lists = new ResourceLists(target, requests, pageSize);
    }

    public void sections(int schoolYear, ChangeWindow window, Consumer<RosterEntry<EdFiSection>> sections) {
        lists.read(Roster.SECTIONS.resource(), window.addedTo(ofYear(schoolYear)), RosterRow::section, sections);
    }

    /** The {@code studentUniqueId} of every student whom the credential may see; nothing else of them is kept. */
    public void students(ChangeWindow window, Consumer<RosterEntry<String>> students) {
        lists.read(Roster.STUDENTS.resource(), window.addedTo(Map.of()), RosterRow::student, students);
    }

    public void associations(int schoolYear, ChangeWindow window, Consumer<RosterEntry<StudentSectionAssociation>> associations) {
        lists.read(Roster.STUDENT_SECTION_ASSOCIATIONS.resource(), window.addedTo(ofYear(schoolYear)), RosterRow::association, associations);
    }

    /**
     * The ids of what was deleted, also of other school years.
     *
     * @return false where the target does not tell this credential; nothing has then been handed over
     */
    public boolean deleted(Roster roster, ChangeWindow window, Consumer<String> ids) {
        String resource = roster.resource() + "/deletes";
        return told(() -> lists.readByOffset(resource, window.addedTo(Map.of()), row -> RosterRow.id(row, resource), ids));
    }

    /**
     * The sections whose keys have changed, also of other school years, in the order of the changes.
     *
     * @return false where the target does not tell this credential; nothing has then been handed over
     */
    public boolean sectionKeyChanges(ChangeWindow window, Consumer<SectionKeyChange> changes) {
        record Change(long version, SectionKeyChange change) {}
        List<Change> read = new ArrayList<>();
        boolean told = target.capabilities().keyChanges() && told(() -> lists.readByOffset(Roster.SECTIONS.resource() + "/keyChanges",
                window.addedTo(Map.of()), row -> new Change(row.path("changeVersion").asLong(), RosterRow.keyChange(row)), read::add));
        read.stream().sorted(Comparator.comparingLong(Change::version)).forEach(change -> changes.accept(change.change()));
        return told;
    }

    private static boolean told(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (TargetRefusedException notOffered) {
            return false;
        }
    }

    private static Map<String, String> ofYear(int schoolYear) {
        return Map.of("schoolYear", Integer.toString(schoolYear));
    }

    /**
     * Any list, row by row as the target has it.
     *
     * @param filters exact values by name of a property, parts of references by their own name; none for all
     */
    public void read(String resource, Map<String, String> filters, Consumer<JsonNode> rows) {
        lists.readByOffset(resource, filters, Function.identity(), rows);
    }

    /** As {@link #read}, and by cursor where the target offers that: for lists that may be very long. */
    public void readLong(String resource, Map<String, String> filters, Consumer<JsonNode> rows) {
        lists.read(resource, filters, Function.identity(), rows);
    }

    /** How many rows there are; empty when the target does not tell. */
    public OptionalLong count(String resource, Map<String, String> filters) {
        return lists.count(resource, filters);
    }

    /**
     * The id of a record by its natural key, for deleting what was sent before its id was noted.
     *
     * @param naturalKey see {@link Dialect#assignmentKey} and {@link Dialect#submissionKey}
     * @throws TargetException also when the target answers with a record of another key, which must never be deleted
     */
    public Optional<String> findId(String resource, Map<String, String> naturalKey) {
        List<JsonNode> rows = lists.page(resource, naturalKey, 0, 2, Function.identity());
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
