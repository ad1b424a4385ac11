package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show everything about one row: why it is where it is, its attempts, and what happens next.")
final class ShowRowCommand extends HubCommand {

    @Parameters(paramLabel = "<id>", description = "Id of the row.")
    private long id;

    ShowRowCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode detail = hub.get("/api/v1/ledger/" + id);
        if (printedAsJson(detail)) {
            return DONE;
        }
        JsonNode row = detail.path("row");
        say("Row " + id + ": " + row.path("action").asText() + " of the " + row.path("kind").asText() + " " + row.path("identifier").asText()
                + " of " + row.path("connector").asText());
        say("State: " + row.path("state").asText() + (row.has("reason") ? " (" + row.path("reason").asText() + ")" : ""));
        line("What happened: ", row.path("explanation"));
        line("What to do: ", row.path("remedy"));
        line("What happens next: ", detail.path("next"));
        row.path("warnings").forEach(warning -> line("Changed to make it fit: ", warning));
        tie("Section", detail.path("section"));
        tie("Student", detail.path("student"));
        if (detail.has("parentRow")) {
            say("Assignment: row " + detail.path("parentRow").asText() + ", " + row.path("parent").asText());
        }
        if (detail.path("children").asLong() > 0) {
            say("Submissions: " + detail.path("children").asText());
        }
        if (detail.has("payload")) {
            say("Wanted at " + detail.path("target").asText() + (detail.path("upToDate").asBoolean() ? ", and there already:" : ":"));
            say(detail.path("payload").toPrettyString());
        }
        attempts(detail.path("attempts"));
        return DONE;
    }

    private void line(String label, JsonNode text) {
        if (text.isTextual()) {
            say(label + text.asText());
        }
    }

    private void tie(String label, JsonNode tie) {
        if (tie.isObject()) {
            say(label + ": " + tie.path("id").asText() + " in the LMS, " + tie.path("state").asText()
                    + (tie.has("key") ? " to " + tie.path("key").asText() + " by " + tie.path("method").asText() : ""));
        }
    }

    private void attempts(JsonNode attempts) {
        if (attempts.isEmpty()) {
            say("It has not been sent yet.");
            return;
        }
        Table table = new Table("ATTEMPT AT", "METHOD", "STATUS", "OUTCOME", "REASON", "CORRELATION ID", "MILLIS");
        attempts.forEach(attempt -> table.row(attempt.path("at").asText(), attempt.path("method").asText(), attempt.path("status").asText("-"),
                attempt.path("outcome").asText(), attempt.path("reason").asText("-"), attempt.path("correlationId").asText(),
                attempt.path("millis").asText()));
        say(table.toString());
    }
}
