package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "preview", description = "Read some courses and show what a full harvest would bring about; nothing is left behind.")
final class PreviewCommand extends HubCommand {

    @Parameters(paramLabel = "<connector>", description = "Id of the connector.")
    private String connector = "";

    @Option(names = "--courses", paramLabel = "<n>", defaultValue = "20", description = "Most courses to read (default: ${DEFAULT-VALUE}).")
    private int courses;

    PreviewCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode preview = hub.get("/api/v1/connectors/" + encoded(connector) + "/preview?courses=" + courses);
        if (printedAsJson(preview)) {
            return DONE;
        }
        Table table = new Table("OF " + preview.path("courses").asText() + " COURSES", "");
        rows(table, "sections", preview.path("sections"));
        rows(table, "students", preview.path("students"));
        rows(table, "records", preview.path("records"));
        rows(table, "kept back", preview.path("kept"));
        rows(table, "ignored", preview.path("ignored"));
        say(table.toString());
        preview.path("unmatchedSections").forEach(section -> say("Not sent, since it has no match in Ed-Fi: " + section.asText()));
        preview.path("problems").forEach(problem -> say("Could not be read: " + problem.asText()));
        return DONE;
    }

    private static void rows(Table table, String label, JsonNode counts) {
        counts.fields().forEachRemaining(count -> table.row(label + " " + count.getKey(), count.getValue().asText()));
    }
}
