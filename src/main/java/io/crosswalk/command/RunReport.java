package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The balance of a run, for reading. */
final class RunReport {

    private RunReport() {}

    static String of(JsonNode detail) {
        JsonNode run = detail.path("run");
        JsonNode balance = detail.path("balance");
        List<String> lines = new ArrayList<>();
        lines.add("Run " + run.path("id").asText() + ": " + run.path("kind").asText() + " harvest of " + run.path("connector").asText() + ", "
                + run.path("state").asText() + ", " + run.path("requests").asText() + " requests");
        if (run.has("explanation")) {
            lines.add(run.path("explanation").asText());
        }
        Table table = new Table("RECORDS", "");
        for (String part : new String[] {"read", "unchanged", "delivered", "parked", "dead", "pending", "superseded"}) {
            table.row(part, balance.path(part).asText());
        }
        balance.path("ignored").fields().forEachRemaining(reason -> table.row("ignored", reason.getValue().asText() + " " + reason.getKey()));
        table.row("removed", run.path("removed").asText()).row("held", run.path("held").asText());
        lines.add(table.toString());
        lines.add(balance.path("addsUp").asBoolean() ? "Everything that was read is accounted for." : "The parts do not make up what was read"
                + (run.path("state").asText().equals("running") ? " yet: the run is under way." : "; please report this."));
        detail.path("problems").forEach(problem -> lines.add("Not read in full: " + problem.path("scope").asText() + " ("
                + problem.path("reason").asText() + "): " + problem.path("explanation").asText()));
        if (balance.path("parked").asLong() + balance.path("dead").asLong() > 0) {
            lines.add("Why records are parked or dead: crosswalk reasons");
        }
        if (run.path("held").asLong() > 0) {
            lines.add("Deletes that wait for you: crosswalk held-deletes");
        }
        return String.join(System.lineSeparator(), lines);
    }
}
