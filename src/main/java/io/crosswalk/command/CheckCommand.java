package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = {"Test credentials and permissions of a connector; without one, of all connectors and the target.",
    "Ends with 0 if everything is as it must be, else with 2."})
final class CheckCommand extends HubCommand {

    @Parameters(arity = "0..1", paramLabel = "<connector>", description = "Id of the connector.")
    private @Nullable String connector;

    CheckCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        List<JsonNode> reports = new ArrayList<>();
        if (connector == null) {
            JsonNode status = hub.get("/api/v1/status");
            status.path("connectors").forEach(each -> reports.add(hub.post("/api/v1/connectors/" + encoded(each.path("id").asText()) + "/check")));
            reports.add(hub.post("/api/v1/targets/" + encoded(status.at("/target/id").asText()) + "/check"));
        } else {
            reports.add(hub.post("/api/v1/connectors/" + encoded(connector) + "/check"));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(reports);
        if (!printedAsJson(all)) {
            reports.forEach(this::show);
        }
        return reports.stream().allMatch(report -> report.path("ok").asBoolean()) ? DONE : NOT_DONE;
    }

    private void show(JsonNode report) {
        say(report.path("subject").asText() + (report.path("ok").asBoolean() ? ": good" : ": something is missing"));
        report.path("findings").forEach(finding -> {
            say((finding.path("ok").asBoolean() ? "  ok    " : "  WRONG ") + finding.path("subject").asText() + ": " + finding.path("explanation").asText());
            if (finding.has("remedy")) {
                say("        " + finding.path("remedy").asText());
            }
        });
    }
}
