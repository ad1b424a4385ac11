package io.crosswalk.command;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One section or student of an LMS. */
final class MatchSubject {

    @Parameters(index = "0", paramLabel = "<connector>", description = "Id of the connector.")
    String connector = "";

    @Parameters(index = "1", paramLabel = "<id>", description = "Id in the LMS, as `crosswalk matches` shows it.")
    String id = "";

    @Option(names = "--kind", paramLabel = "<kind>", defaultValue = "section", description = "section or student (default: ${DEFAULT-VALUE}).")
    String kind = "section";
}
