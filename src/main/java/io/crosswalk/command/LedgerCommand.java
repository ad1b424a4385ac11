package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "ledger", description = "Search what is wanted in Ed-Fi against what was delivered.")
final class LedgerCommand extends HubCommand {

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "50", description = "Most rows to list, up to 500 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--after", paramLabel = "<id>", description = "Only rows with a greater id.")
    private @Nullable Long after;

    LedgerCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode page = hub.get("/api/v1/ledger?limit=" + limit + parameter("after", after) + filter.query());
        if (printedAsJson(page)) {
            return DONE;
        }
        Table table = new Table("ID", "KIND", "IDENTIFIER", "SECTION", "STUDENT", "STATE", "REASON");
        page.path("rows").forEach(row -> table.row(row.path("id").asText(), row.path("kind").asText(), row.path("identifier").asText(),
                row.path("sectionIdentifier").asText("-"), row.path("studentUniqueId").asText("-"), row.path("state").asText(),
                row.path("reason").asText("-")));
        say(page.path("rows").isEmpty() ? "No row of the ledger is like that." : table.toString());
        if (page.has("next")) {
            say("More: add --after " + page.path("next").asText());
        }
        if (!page.path("rows").isEmpty()) {
            say("Everything about one: crosswalk ledger show <id>");
        }
        return DONE;
    }
}
