package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The crosswalk as a CSV file, out of the hub and into it. */
abstract class CrosswalkTransferCommand extends HubCommand {

    private static final String PATH = "/api/v1/matches/crosswalk";

    CrosswalkTransferCommand(Surroundings surroundings, HubLauncher launcher) {
        super(surroundings, launcher);
    }

    @Command(name = "export", description = "Write the crosswalk that is in force as CSV.")
    static final class Export extends CrosswalkTransferCommand {

        @Option(names = "--to", paramLabel = "<file>", description = "Write into this file in place of the screen. One that exists is not replaced.")
        private @Nullable Path file;

        Export(Surroundings surroundings, HubLauncher launcher) {
            super(surroundings, launcher);
        }

        @Override
        int run(HubClient hub) {
            JsonNode answer = hub.get(PATH);
            if (file == null) {
                if (!printedAsJson(answer)) {
                    say(answer.path("csv").asText().stripTrailing());
                }
                return DONE;
            }
            try {
                Files.writeString(file, answer.path("csv").asText(), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new CommandFailure("The file " + file + " could not be written (" + e.getClass().getSimpleName() + "). Name one that does not exist yet, in a folder that does.");
            }
            remark("The crosswalk is in " + file + ".");
            return DONE;
        }
    }

    @Command(name = "import", description = {"Lay down the lines of a CSV file beside those that there are.", "Ends with 2 if a line could not be used."})
    static final class Import extends CrosswalkTransferCommand {

        @Parameters(paramLabel = "<file>", description = "CSV with the headings of the crosswalk file.")
        private Path file = Path.of("");

        Import(Surroundings surroundings, HubLauncher launcher) {
            super(surroundings, launcher);
        }

        @Override
        int run(HubClient hub) {
            JsonNode answer = hub.post(PATH, JsonNodeFactory.instance.objectNode().put("csv", read(file)));
            if (!printedAsJson(answer)) {
                say(answer.path("lines").asText() + " lines count now.");
                answer.path("problems").forEach(problem -> say(problem.asText()));
            }
            return answer.path("problems").isEmpty() ? DONE : NOT_DONE;
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new CommandFailure("The file " + file + " could not be read (" + e.getClass().getSimpleName() + "). It must exist and be text in UTF-8.");
            }
        }
    }
}
