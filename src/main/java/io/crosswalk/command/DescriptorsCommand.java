package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "descriptors", description = {"Show the descriptors that the Ed-Fi API lacks, each ready to be loaded.",
    "Ends with 0 if none is missing, else with 2."})
final class DescriptorsCommand extends HubCommand {

    @Option(names = "--retry", description = "Look again first, create what may be created, and send what waited for it.")
    private boolean retry;

    DescriptorsCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        String target = hub.get("/api/v1/status").at("/target/id").asText();
        String address = "/api/v1/targets/" + encoded(target) + "/descriptors";
        JsonNode found = retry ? hub.post(address + "/retry") : hub.get(address);
        if (!printedAsJson(found)) {
            show(found);
        }
        return found.path("missing").isEmpty() ? DONE : NOT_DONE;
    }

    private void show(JsonNode found) {
        if (found.path("missing").isEmpty()) {
            say("No descriptor is missing, as far as the hub knows.");
        }
        found.path("missing").forEach(missing -> {
            say(missing.path("uri").asText() + ": " + missing.path("explanation").asText());
            say("  POST to " + missing.path("resource").asText() + ": " + missing.path("json").asText());
        });
        if (found.path("waiting").asLong() > 0) {
            say(found.path("waiting").asText() + " records wait for a descriptor. Once it is loaded: crosswalk descriptors --retry");
        }
    }
}
