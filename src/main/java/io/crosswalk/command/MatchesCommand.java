package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "matches", description = "Show what sections or students of the LMS are tied to in Ed-Fi, and decide about it.")
final class MatchesCommand extends HubCommand {

    @Option(names = "--connector", paramLabel = "<id>", description = "Only of this connector.")
    private @Nullable String connector;

    @Option(names = "--kind", paramLabel = "<kind>", defaultValue = "section", description = "section or student (default: ${DEFAULT-VALUE}).")
    private String kind = "section";

    @Option(names = "--state", paramLabel = "<state>", description = "matched, unmatched, ambiguous, unidentified, or held: with another key that waits for a person.")
    private @Nullable String state;

    @Option(names = "--method", paramLabel = "<method>", description = "Only matches by crosswalk, exact, transformed, disambiguated or inferred.")
    private @Nullable String method;

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "100", description = "Most to list, up to 500 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--after", paramLabel = "<place>", description = "Go on from here.")
    private @Nullable String after;

    @Option(names = "--refresh", description = "Read sections and students of the Ed-Fi API anew first.")
    private boolean refresh;

    MatchesCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        if (refresh) {
            remark(hub.post("/api/v1/matches/refresh").path("message").asText());
        }
        JsonNode page = hub.get("/api/v1/matches?limit=" + limit + parameter("kind", kind) + parameter("connector", connector)
                + parameter("state", state) + parameter("method", method) + parameter("after", after));
        if (printedAsJson(page)) {
            return DONE;
        }
        Table table = MatchTable.empty();
        page.path("matches").forEach(match -> MatchTable.add(table, match));
        say(page.path("matches").isEmpty() ? "There are none." : table.toString());
        if (page.has("next")) {
            say("More: add --after " + page.path("next").asText());
        }
        return DONE;
    }
}
