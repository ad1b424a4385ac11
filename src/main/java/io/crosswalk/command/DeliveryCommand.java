package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds delivery, or lets it go on. */
abstract class DeliveryCommand extends HubCommand {

    private final String action;

    @Parameters(arity = "0..1", paramLabel = "<connector>", description = "Only the delivery of this connector.")
    private @Nullable String connector;

    DeliveryCommand(Surroundings surroundings, HubLauncher launcher, String action) {
        super(surroundings, launcher);
        this.action = action;
    }

    @Override
    int run(HubClient hub) {
        String target = hub.get("/api/v1/status").at("/target/id").asText();
        JsonNode done = hub.post("/api/v1/targets/" + encoded(target) + "/" + action + parameter("connector", connector).replaceFirst("&", "?"));
        if (!printedAsJson(done)) {
            say(done.path("message").asText());
        }
        return DONE;
    }

    @Command(name = "pause", description = "Hold delivery until somebody resumes it.")
    static final class Pause extends DeliveryCommand {

        Pause(Surroundings surroundings, HubLauncher launcher) {
            super(surroundings, launcher, "pause");
        }
    }

    @Command(name = "resume", description = "End the holds of delivery, whoever or whatever laid them.")
    static final class Resume extends DeliveryCommand {

        Resume(Surroundings surroundings, HubLauncher launcher) {
            super(surroundings, launcher, "resume");
        }
    }
}
