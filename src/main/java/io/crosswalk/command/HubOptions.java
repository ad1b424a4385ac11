package io.crosswalk.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command may be given. */
final class HubOptions {

    @Option(names = "--server", paramLabel = "<url>",
            description = "Address of the hub; without it http://127.0.0.1:8080, and where none runs there, one is started for this command.")
    @Nullable URI server;

    @Option(names = "--json", description = "Print the hub's answer as JSON.")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    boolean help;
}
