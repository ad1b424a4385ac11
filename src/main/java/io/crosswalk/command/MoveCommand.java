package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "move", description = {"Plan what to remove at the target that a district has left, or steer the job.",
    "Without an action it shows what would be done, and removes nothing."})
final class MoveCommand extends HubCommand {

    @Parameters(arity = "0..1", paramLabel = "<old target>", description = "The target.id of the old place; plans a move from it.")
    private @Nullable String source;

    @Option(names = "--id", paramLabel = "<id>", description = "A move that was planned before.")
    private @Nullable Long id;

    @Option(names = "--per-second", paramLabel = "<n>", description = "With a plan: most rows to remove in a second (default: 50).")
    private @Nullable Integer perSecond;

    @Option(names = "--start", description = "Start the job of --id, or go on after a pause.")
    private boolean start;

    @Option(names = "--pause", description = "Pause the job of --id.")
    private boolean pause;

    @Option(names = "--cancel", description = "End the job of --id; what is not removed yet stays.")
    private boolean cancel;

    MoveCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        if ((source == null) == (id == null)) {
            throw new CommandFailure("Name either the old target, to plan a move from it, or --id of a move.");
        }
        JsonNode move = source == null ? steered(hub) : hub.post("/api/v1/moves", request(source));
        if (!printedAsJson(move)) {
            show(move);
        }
        return DONE;
    }

    private ObjectNode request(String from) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("source", from);
        return perSecond == null ? request : request.put("perSecond", perSecond);
    }

    private JsonNode steered(HubClient hub) {
        String address = "/api/v1/moves/" + id;
        if (start) {
            return hub.post(address + "/start");
        }
        if (pause) {
            return hub.post(address + "/pause");
        }
        return cancel ? hub.post(address + "/cancel") : hub.get(address);
    }

    private void show(JsonNode move) {
        say("Move " + move.path("id").asText() + " from " + move.path("source").asText() + " to " + move.path("target").asText() + " is "
                + move.path("state").asText());
        say(new Table("CREATED", "TO CREATE", "UNDELIVERABLE", "TO REMOVE", "KEPT", "REMOVING", "REMOVED", "FAILED").row(move.path("created").asText(),
                move.path("toCreate").asText(), move.path("undeliverable").asText(), move.path("toRemove").asText(), move.path("kept").asText(),
                move.path("removing").asText(), move.path("removed").asText(), move.path("failed").asText()).toString());
        if (move.path("state").asText().equals("planned")) {
            say("Nothing is removed yet. To begin: crosswalk move --id " + move.path("id").asText() + " --start");
        }
    }
}
