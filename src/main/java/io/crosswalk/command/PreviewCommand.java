package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "preview", description = "Read the LMS and show what a full harvest would send; nothing is written.")
final class PreviewCommand extends HubCommand {

    @Parameters(paramLabel = "<connector>", description = "Id of the connector.")
    private String connector = "";

    PreviewCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode preview = hub.get("/api/v1/connectors/" + encoded(connector) + "/preview");
        if (printedAsJson(preview)) {
            return DONE;
        }
        Table sections = new Table("SECTION", "NAME", "ED-FI SECTION", "ASSIGNMENTS", "SUBMISSIONS", "CHANGED");
        preview.path("sections").forEach(section -> sections.row(section.path("id").asText(), section.path("name").asText(),
                section.path("sectionIdentifier").asText(), section.path("assignments").asText(), section.path("submissions").asText(),
                section.path("changed").asText()));
        say(sections.toString());
        say("Tried with " + preview.path("courses").asText() + " courses; nothing was written.");
        preview.path("parked").fields().forEachRemaining(reason -> say(reason.getValue().asText() + " records would be parked: " + reason.getKey()));
        preview.path("dead").fields().forEachRemaining(reason -> say(reason.getValue().asText() + " records would need a person: " + reason.getKey()));
        preview.path("ignored").fields().forEachRemaining(reason -> say(reason.getValue().asText() + " records would be ignored: " + reason.getKey()));
        preview.path("problems").forEach(problem -> say("Could not be read: " + problem.asText()));
        if (!preview.path("unmatchedSections").isEmpty()) {
            Table unmatched = new Table("NOT SENT", "NAME", "WHY");
            preview.path("unmatchedSections").forEach(section ->
                    unmatched.row(section.path("id").asText(), section.path("name").asText(), section.path("state").asText()));
            say(unmatched.toString());
        }
        return DONE;
    }
}
