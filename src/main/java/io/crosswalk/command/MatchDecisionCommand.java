package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the hub what a person decides about the match of one section or student. */
abstract class MatchDecisionCommand extends HubCommand {

    @Mixin
    private MatchSubject subject = new MatchSubject();

    private final String decision;

    MatchDecisionCommand(String decision, Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
        this.decision = decision;
    }

    /** Adds what the decision needs besides its subject. */
    abstract void describe(ObjectNode request);

    @Override
    final int run(HubClient hub) {
        ObjectNode request = JsonNodeFactory.instance.objectNode()
                .put("connector", subject.connector).put("kind", subject.kind).put("id", subject.id);
        describe(request);
        JsonNode match = hub.post("/api/v1/matches/" + decision, request);
        if (!printedAsJson(match)) {
            say(MatchTable.of(match).toString());
        }
        return DONE;
    }

    private abstract static class AboutKey extends MatchDecisionCommand {

        @Option(names = "--student-unique-id", paramLabel = "<id>", description = "Of a student in Ed-Fi.")
        private @Nullable String student;

        @Option(names = "--section-identifier", paramLabel = "<id>", description = "Of a section in Ed-Fi.")
        private @Nullable String section;

        @Option(names = "--local-course-code", paramLabel = "<code>", description = "Of the section, where several have the identifier.")
        private @Nullable String course;

        @Option(names = "--school-id", paramLabel = "<id>", description = "Of the section, where several have the identifier.")
        private @Nullable Long school;

        @Option(names = "--session-name", paramLabel = "<name>", description = "Of the section, where several have the identifier.")
        private @Nullable String session;

        AboutKey(String decision, Surroundings surroundings, HubLauncher launcher) {
            super(decision, surroundings, launcher);
        }

        @Override
        void describe(ObjectNode request) {
            put(request, "studentUniqueId", student);
            put(request, "sectionIdentifier", section);
            put(request, "localCourseCode", course);
            if (school != null) {
                request.put("schoolId", school);
            }
            put(request, "sessionName", session);
        }

        private static void put(ObjectNode request, String name, @Nullable String value) {
            if (value != null) {
                request.put(name, value);
            }
        }
    }

    @Command(name = "confirm", description = {"Tie a section or student to a key in Ed-Fi for good.", "Without a key: to the one that is proposed, or else matched."})
    static final class Confirm extends AboutKey {

        Confirm(Surroundings surroundings, HubLauncher launcher) {
            super("confirm", surroundings, launcher);
        }
    }

    @Command(name = "reject", description = {"Never take a key in Ed-Fi for a section or student again.", "Without a key: the one that is proposed, or else matched."})
    static final class Reject extends AboutKey {

        Reject(Surroundings surroundings, HubLauncher launcher) {
            super("reject", surroundings, launcher);
        }
    }

    @Command(name = "withdraw", description = "Forget what people decided about a section or student.")
    static final class Withdraw extends MatchDecisionCommand {

        Withdraw(Surroundings surroundings, HubLauncher launcher) {
            super("withdraw", surroundings, launcher);
        }

        @Override
        void describe(ObjectNode request) {
            // The subject says all.
        }
    }
}
