package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "harvest", description = {"Read an LMS and deliver what changed.",
    "With --wait, ends with 0 and the balance once everything is settled, also where records are parked or dead; with 2 and the reason"
            + " if the LMS could not be read in full, or delivery is held."})
final class HarvestCommand extends HubCommand {

    @Parameters(paramLabel = "<connector>", description = "Id of the connector.")
    private String connector = "";

    @ArgGroup
    private Kind kind = new Kind();

    @Option(names = "--wait", description = "Wait until everything is settled.")
    private boolean wait;

    @Option(names = "--timeout", paramLabel = "<minutes>", defaultValue = "240", description = "Longest wait (default: ${DEFAULT-VALUE}).")
    private int minutes;

    static final class Kind {

        @Option(names = "--full", description = "Read everything.")
        private boolean full;

        @Option(names = "--incremental", description = "Read what changed, as far as the LMS can tell (the default).")
        private boolean incremental;
    }

    HarvestCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        // A hub that was started for this command would take an unfinished harvest with it.
        boolean waits = wait || launched();
        Settling settling = new Settling(hub, surroundings(), Duration.ofMinutes(minutes));
        JsonNode started = start(hub, waits, settling);
        long run = started.path("run").asLong();
        if (!waits) {
            if (!printedAsJson(started)) {
                say("Run " + run + " has begun. Follow it with: crosswalk runs " + run);
            }
            return DONE;
        }
        remark("Run " + run + " has begun.");
        JsonNode detail = settling.await("Run " + run, () -> hub.get("/api/v1/runs/" + run), answer -> answer.path("settled").asBoolean(),
                answer -> !answer.at("/run/state").asText().equals("running"));
        if (!printedAsJson(detail)) {
            say(RunReport.of(detail));
        }
        return detail.at("/run/state").asText().equals("succeeded") ? DONE : NOT_DONE;
    }

    private JsonNode start(HubClient hub, boolean waits, Settling settling) {
        String path = "/api/v1/connectors/" + encoded(connector) + "/harvest?kind=" + (kind.full ? "full" : "incremental");
        try {
            return hub.post(path);
        } catch (RefusedException e) {
            if (e.status() != 409 || !waits) {
                throw e;
            }
            remark("Another harvest of " + connector + " is running; this one begins when it is over.");
            settling.await("The other harvest of " + connector, () -> hub.get("/api/v1/connectors"), this::isIdle, answer -> false);
            return hub.post(path);
        }
    }

    private boolean isIdle(JsonNode connectors) {
        for (JsonNode each : connectors.path("connectors")) {
            if (each.path("id").asText().equals(connector)) {
                return !each.path("state").asText().equals("harvesting");
            }
        }
        return true;
    }
}
