package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reconcile", description = {"Compare the ledger with what the Ed-Fi API really holds, and report the differences.",
    "Ends with 0 if there are none or they are made due again, else with 2."})
final class ReconcileCommand extends HubCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Option(names = "--target", paramLabel = "<id>", description = "The Ed-Fi API; without it the configured one.")
    private @Nullable String target;

    @Option(names = "--show", paramLabel = "<id>", description = "Show, or heal, an earlier report in place of comparing anew.")
    private @Nullable Long shown;

    @Option(names = "--report", description = "Only report, which is what it does without --heal.")
    private boolean report;

    @Option(names = "--heal", description = "Send again what is missing or different, and delete again what is back.")
    private boolean heal;

    @Option(names = "--delete-unknown", description = "With --heal: also delete what the hub never sent. Only where nobody else writes in its namespaces.")
    private boolean deleteUnknown;

    @Option(names = "--approve-deletes", description = "With --heal: delete also where a greater share would go than policies.massDeleteShare.")
    private boolean approveDeletes;

    @Option(names = "--timeout", paramLabel = "<minutes>", defaultValue = "240", description = "Longest wait (default: ${DEFAULT-VALUE}).")
    private int minutes;

    ReconcileCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        if (report && heal) {
            throw new CommandFailure("--report and --heal exclude each other: without --heal nothing is changed.");
        }
        if (!heal && (deleteUnknown || approveDeletes)) {
            throw new CommandFailure("--delete-unknown and --approve-deletes belong to --heal, which is missing.");
        }
        JsonNode found = awaited(hub, shown == null ? begun(hub) : shown);
        if (found.path("state").asText().equals("failed")) {
            throw new CommandFailure("The comparison failed, and nothing is known to be missing: " + found.path("explanation").asText() + " "
                    + found.path("remedy").asText());
        }
        long differences = differences(found);
        if (heal && differences > 0) {
            found = hub.post("/api/v1/reconciliations/" + found.path("id").asText() + "/heal?deleteUnknown=" + deleteUnknown
                    + "&approveDeletes=" + approveDeletes);
        }
        if (!printedAsJson(found)) {
            show(found, differences);
        }
        boolean healed = found.path("state").asText().equals("healed") && found.path("held").asLong() == 0;
        return differences == 0 || healed ? DONE : NOT_DONE;
    }

    private long begun(HubClient hub) {
        String chosen = target == null ? hub.get("/api/v1/status").at("/target/id").asText() : target;
        JsonNode begun = hub.post("/api/v1/targets/" + encoded(chosen) + "/reconcile");
        remark("Reconciliation " + begun.path("id").asText() + " has begun.");
        return begun.path("id").asLong();
    }

    private JsonNode awaited(HubClient hub, long id) {
        long begun = surroundings().nanoTime().get();
        while (true) {
            JsonNode found = hub.get("/api/v1/reconciliations/" + id);
            if (!found.path("state").asText().equals("running")) {
                return found;
            }
            if (surroundings().nanoTime().get() - begun > Duration.ofMinutes(minutes).toNanos()) {
                throw new CommandFailure("Reconciliation " + id + " is still running after " + minutes + " minutes. It goes on; see --show " + id + ".");
            }
            surroundings().pause().accept(BETWEEN_LOOKS);
        }
    }

    private static long differences(JsonNode found) {
        long sum = 0;
        for (JsonNode count : found.path("counts")) {
            for (String difference : new String[] {"missing", "different", "unwanted", "unknown"}) {
                sum += count.path(difference).asLong();
            }
        }
        return sum;
    }

    private void show(JsonNode found, long differences) {
        Table counts = new Table("CONNECTOR", "KIND", "LISTED", "MISSING", "DIFFERENT", "UNWANTED", "UNKNOWN");
        found.path("counts").forEach(count -> counts.row(count.path("connector").asText(), count.path("kind").asText(), count.path("listed").asText(),
                count.path("missing").asText(), count.path("different").asText(), count.path("unwanted").asText(), count.path("unknown").asText()));
        say(counts.toString());
        if (differences == 0) {
            say("The Ed-Fi API holds just what the ledger says.");
            return;
        }
        Table examples = new Table("FOR EXAMPLE", "KIND", "LEDGER ROW", "ASSIGNMENT", "ID AT ED-FI");
        found.path("examples").forEach(example -> examples.row(example.path("difference").asText(), example.path("kind").asText(),
                example.path("ledgerId").asText("-"), example.path("assignment").asText("-"), example.path("resourceId").asText("-")));
        say(examples.toString());
        if (found.path("state").asText().equals("healed")) {
            say(found.path("sentAgain").asText() + " rows are sent again, " + found.path("toDelete").asText() + " are to be deleted, "
                    + found.path("held").asText() + " are left as they are.");
            if (found.path("held").asLong() > 0) {
                say("Rows are left because the hub never sent them (--delete-unknown) or so many would go at once (--approve-deletes).");
            }
        } else {
            say("To heal it: crosswalk reconcile --heal --show " + found.path("id").asText());
        }
    }
}
