package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show the connectors, the ledger, the target and the latest run.")
final class StatusCommand extends HubCommand {

    StatusCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode status = hub.get("/api/v1/status");
        if (printedAsJson(status)) {
            return DONE;
        }
        Table connectors = new Table("CONNECTOR", "VENDOR", "STATE", "SECTIONS MATCHED", "STUDENTS MATCHED", "LAST RUN");
        status.path("connectors").forEach(connector -> connectors.row(connector.path("id").asText(), connector.path("vendor").asText(),
                connector.path("state").asText(), connector.at("/sections/matchedPercent").asText() + " %",
                connector.at("/students/matchedPercent").asText() + " %", lastRun(connector.path("lastRun"))));
        say(connectors.toString());
        status.path("connectors").forEach(connector -> {
            if (connector.has("reason")) {
                say(connector.path("id").asText() + " is out of use: " + connector.path("reason").asText());
            }
        });
        status.path("quarantinedFiles").forEach(file -> say(file.path("file").asText() + " is left out: " + file.path("reason").asText()));
        say("");
        JsonNode ledger = status.path("ledger");
        say(new Table("PENDING", "DELIVERED", "PARKED", "DEAD").row(ledger.path("pending").asText(), ledger.path("delivered").asText(),
                ledger.path("parked").asText(), ledger.path("dead").asText()).toString());
        say("");
        JsonNode target = status.path("target");
        say("Target " + target.path("id").asText() + " at " + target.path("url").asText() + ": " + target.path("state").asText()
                + ", mirror of " + target.at("/mirror/sections").asText() + " sections and " + target.at("/mirror/students").asText() + " students");
        target.path("holds").forEach(hold -> say("  held: " + hold.path("explanation").asText() + " " + hold.path("remedy").asText()));
        if (status.path("heldDeletes").asLong() > 0) {
            say(status.path("heldDeletes").asText() + " scopes have deletes that wait for you: crosswalk held-deletes");
        }
        if (ledger.path("parked").asLong() + ledger.path("dead").asLong() > 0) {
            say("Why records are parked or dead: crosswalk reasons");
        }
        return DONE;
    }

    private static String lastRun(JsonNode run) {
        return run.isMissingNode() ? "none yet" : run.path("id").asText() + " " + run.path("kind").asText() + " " + run.path("state").asText();
    }
}
