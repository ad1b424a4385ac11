package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

@Command(name = "holds", description = "Show what keeps delivery back.")
final class HoldsCommand extends HubCommand {

    HoldsCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode target = hub.get("/api/v1/status").path("target");
        if (printedAsJson(target)) {
            return DONE;
        }
        if (target.path("holds").isEmpty()) {
            say("Nothing keeps delivery back.");
        }
        target.path("holds").forEach(hold -> say(hold.path("connector").asText("every connector") + ": " + hold.path("kind").asText() + " since "
                + hold.path("since").asText() + (hold.has("until") ? " until " + hold.path("until").asText() : "") + " (" + hold.path("reason").asText() + "). "
                + hold.path("explanation").asText() + " " + hold.path("remedy").asText()));
        return DONE;
    }
}
