package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "history", description = "Show which matches ended, moved or were held, and who decided what.")
final class MatchHistoryCommand extends HubCommand {

    @Option(names = "--connector", paramLabel = "<id>", description = "Only of this connector.")
    private @Nullable String connector;

    @Option(names = "--kind", paramLabel = "<kind>", description = "section or student; without it, both.")
    private @Nullable String kind;

    @Option(names = "--id", paramLabel = "<id>", description = "Only of this id in the LMS.")
    private @Nullable String id;

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "100", description = "Most to list, up to 500 (default: ${DEFAULT-VALUE}).")
    private int limit;

    MatchHistoryCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode page = hub.get("/api/v1/matches/history?limit=" + limit + parameter("connector", connector) + parameter("kind", kind) + parameter("id", id));
        if (printedAsJson(page)) {
            return DONE;
        }
        Table table = new Table("AT", "CONNECTOR", "KIND", "ID", "EVENT", "BEFORE", "AFTER", "BY");
        page.path("events").forEach(event -> table.row(event.path("at").asText(), event.path("connector").asText(), event.path("kind").asText(),
                event.path("vendorId").asText(), event.path("event").asText(), event.path("before").asText("-"), event.path("after").asText("-"),
                event.path("by").asText("the hub")));
        say(page.path("events").isEmpty() ? "There are none." : table.toString());
        return DONE;
    }
}
