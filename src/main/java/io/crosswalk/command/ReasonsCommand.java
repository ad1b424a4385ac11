package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

@Command(name = "reasons", description = "Show why records are parked or dead, what to do, and how many each concerns.")
final class ReasonsCommand extends HubCommand {

    ReasonsCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode answer = hub.get("/api/v1/reasons");
        if (printedAsJson(answer)) {
            return DONE;
        }
        if (answer.path("reasons").isEmpty()) {
            say("Nothing is parked or dead.");
        }
        answer.path("reasons").forEach(group -> {
            say(group.path("count").asText() + " " + group.path("state").asText() + ": " + group.path("reason").asText());
            say("  " + group.path("explanation").asText());
            say("  " + group.path("remedy").asText());
            say("  for example rows " + group.path("sampleRows").toString().replaceAll("[\\[\\]]", "").replace(",", ", "));
        });
        return DONE;
    }
}
