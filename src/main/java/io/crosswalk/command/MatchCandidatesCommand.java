package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "candidates", description = "Show what a section or student might be in Ed-Fi, and why that was not taken.")
final class MatchCandidatesCommand extends HubCommand {

    @Mixin
    private MatchSubject subject = new MatchSubject();

    MatchCandidatesCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Override
    int run(HubClient hub) {
        JsonNode answer = hub.get("/api/v1/matches/candidates?kind=" + encoded(subject.kind) + parameter("connector", subject.connector) + parameter("id", subject.id));
        if (printedAsJson(answer)) {
            return DONE;
        }
        say(MatchTable.of(answer.path("match")).toString());
        if (answer.path("candidates").isEmpty()) {
            say("Nothing in Ed-Fi comes near.");
            return DONE;
        }
        Table table = new Table("CANDIDATE", "WHY NOT");
        answer.path("candidates").forEach(candidate -> table.row(MatchTable.wholeKey(candidate), candidate.path("reason").asText()));
        say(table.toString());
        return DONE;
    }
}
