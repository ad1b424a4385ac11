package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "held-deletes", description = "Show deletes that wait for a person, because so much of a scope would go at once.")
final class HeldDeletesCommand extends HubCommand {

    @Option(names = "--approve", paramLabel = "<id>", description = "Let the next harvest that finds the records gone delete them.")
    private @Nullable Long approved;

    HeldDeletesCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        if (approved != null) {
            hub.post("/api/v1/held-deletes/" + approved + "/approve");
        }
        JsonNode answer = hub.get("/api/v1/held-deletes");
        if (printedAsJson(answer)) {
            return DONE;
        }
        if (answer.path("heldDeletes").isEmpty()) {
            say("No deletes wait for anybody.");
            return DONE;
        }
        Table table = new Table("ID", "CONNECTOR", "SCOPE", "WOULD GO", "OF", "SINCE", "APPROVED");
        answer.path("heldDeletes").forEach(held -> table.row(held.path("id").asText(), held.path("connector").asText(), held.path("scope").asText(),
                held.path("gone").asText(), held.path("known").asText(), held.path("since").asText(), held.path("approvedBy").asText("no")));
        say(table.toString());
        return DONE;
    }
}
