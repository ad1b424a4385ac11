package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "replay", description = {"Put parked and dead rows back to work: shows the plan, asks, and follows the job.",
    "Ends with 0 if everything that was sent is delivered, else with 2."})
final class ReplayCommand extends HubCommand {

    @Option(names = "--id", paramLabel = "<id>", split = ",", description = "Rows of the ledger, in place of a filter.")
    private List<Long> ids = List.of();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--plan-only", description = "Show the plan and put nothing to work.")
    private boolean planOnly;

    @Option(names = "--per-second", paramLabel = "<n>", description = "Most rows to put to work in a second (default: 50).")
    private @Nullable Integer perSecond;

    @Option(names = "--note", paramLabel = "<text>", description = "Why, for others to see.")
    private @Nullable String note;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--timeout", paramLabel = "<minutes>", defaultValue = "240", description = "Longest wait (default: ${DEFAULT-VALUE}).")
    private int minutes;

    ReplayCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode plan = hub.post("/api/v1/replays", request());
        boolean nothingToSend = plan.path("wouldSend").asLong() == 0;
        if (!json()) {
            show(plan);
        }
        if (planOnly || nothingToSend) {
            printedAsJson(plan);
            return DONE;
        }
        String path = "/api/v1/replays/" + plan.path("id").asText();
        if (!yes && !agreed(plan.path("wouldSend").asLong())) {
            hub.post(path + "/cancel");
            throw new CommandFailure("Nothing was put to work. To do it without being asked, add --yes.");
        }
        hub.post(path + "/start");
        remark("Replay " + plan.path("id").asText() + " is running.");
        JsonNode over = new Settling(hub, surroundings(), Duration.ofMinutes(minutes)).await("Replay " + plan.path("id").asText(),
                () -> progress(hub.get(path)), replay -> isOver(replay.path("state").asText()), replay -> replay.path("remaining").asLong() == 0);
        if (!printedAsJson(over)) {
            say("Replay " + over.path("id").asText() + " is " + over.path("state").asText() + ": " + over.path("delivered").asText() + " delivered, "
                    + over.path("failedAgain").asText() + " failed again." + (over.path("failedAgain").asLong() > 0 ? " See why: crosswalk reasons" : ""));
        }
        return over.path("state").asText().equals("finished") && over.path("failedAgain").asLong() == 0 ? DONE : NOT_DONE;
    }

    private ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (!ids.isEmpty()) {
            ids.forEach(request.withArray("/ids")::add);
        }
        if (!filter.body().isEmpty()) {
            request.set("filter", filter.body());
        }
        if (perSecond != null) {
            request.put("perSecond", perSecond);
        }
        if (note != null) {
            request.put("note", note);
        }
        return request;
    }

    private void show(JsonNode plan) {
        say("Plan " + plan.path("id").asText() + ": " + plan.path("selected").asText() + " rows selected");
        say(new Table("WOULD BE SENT", "NEED NOTHING", "WOULD FAIL AGAIN").row(plan.path("wouldSend").asText(), plan.path("unchanged").asText(),
                plan.path("wouldFail").asText()).toString());
        plan.path("failing").fields().forEachRemaining(reason -> say("  would fail again: " + reason.getValue().asText() + " for " + reason.getKey()));
    }

    private boolean agreed(long rows) {
        Optional<String> answer = surroundings().question().apply("Put " + rows + " rows to work? [y/N]");
        return answer.isPresent() && answer.get().strip().equalsIgnoreCase("y");
    }

    private JsonNode progress(JsonNode replay) {
        remark(replay.path("released").asText() + " of " + replay.path("wouldSend").asText() + " put to work, " + replay.path("delivered").asText()
                + " delivered, " + replay.path("failedAgain").asText() + " failed again");
        return replay;
    }

    private static boolean isOver(String state) {
        return state.equals("finished") || state.equals("cancelled");
    }
}
