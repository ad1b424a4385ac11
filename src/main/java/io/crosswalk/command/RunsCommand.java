package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "runs", description = "List the harvests, or show the balance of one.")
final class RunsCommand extends HubCommand {

    @Parameters(arity = "0..1", paramLabel = "<id>", description = "Of one run.")
    private @Nullable Long id;

    @Option(names = "--connector", paramLabel = "<id>", description = "Only of this connector.")
    private @Nullable String connector;

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "20", description = "Most runs to list (default: ${DEFAULT-VALUE}).")
    private int limit;

    RunsCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        if (id != null) {
            JsonNode detail = hub.get("/api/v1/runs/" + id);
            if (!printedAsJson(detail)) {
                say(RunReport.of(detail));
            }
            return DONE;
        }
        JsonNode page = hub.get("/api/v1/runs?limit=" + limit + parameter("connector", connector));
        if (!printedAsJson(page)) {
            Table table = new Table("RUN", "CONNECTOR", "KIND", "STATE", "STARTED", "READ", "CHANGED", "PROBLEMS");
            page.path("runs").forEach(run -> table.row(run.path("id").asText(), run.path("connector").asText(), run.path("kind").asText(),
                    run.path("state").asText(), run.path("startedAt").asText(), run.path("read").asText(), run.path("changed").asText(),
                    run.path("problems").asText()));
            say(table.toString());
        }
        return DONE;
    }
}
