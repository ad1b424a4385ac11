package io.crosswalk.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rows of the ledger are meant; every one that is given must apply. */
final class FilterOptions {

    @Option(names = "--student", paramLabel = "<id>", description = "Unique id in Ed-Fi, or any identifier that the LMS has of the person.")
    private @Nullable String student;

    @Option(names = "--section", paramLabel = "<id>", description = "Section identifier in Ed-Fi, or id in the LMS.")
    private @Nullable String section;

    @Option(names = "--assignment", paramLabel = "<id>", description = "An assignment with its submissions.")
    private @Nullable String assignment;

    @Option(names = "--identifier", paramLabel = "<id>", description = "Exactly one assignment or submission.")
    private @Nullable String identifier;

    @Option(names = "--connector", paramLabel = "<id>", description = "Only of this connector.")
    private @Nullable String connector;

    @Option(names = "--kind", paramLabel = "<kind>", description = "assignment or submission.")
    private @Nullable String kind;

    @Option(names = "--state", paramLabel = "<state>", description = "pending, waiting, parked, dead, delivered or gone.")
    private @Nullable String state;

    @Option(names = "--reason", paramLabel = "<code>", description = "A reason code, as crosswalk reasons lists them.")
    private @Nullable String reason;

    @Option(names = "--run", paramLabel = "<id>", description = "Only what this run last laid down.")
    private @Nullable Long run;

    String query() {
        StringBuilder query = new StringBuilder();
        body().fields().forEachRemaining(part -> query.append(HubCommand.parameter(part.getKey(), part.getValue().asText())));
        return query.toString();
    }

    ObjectNode body() {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        put(filter, "student", student);
        put(filter, "section", section);
        put(filter, "assignment", assignment);
        put(filter, "identifier", identifier);
        put(filter, "connector", connector);
        put(filter, "kind", kind);
        put(filter, "state", state);
        put(filter, "reason", reason);
        if (run != null) {
            filter.put("run", run);
        }
        return filter;
    }

    private static void put(ObjectNode filter, String name, @Nullable String value) {
        if (value != null) {
            filter.put(name, value);
        }
    }
}
