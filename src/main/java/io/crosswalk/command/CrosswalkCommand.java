package io.crosswalk.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "crosswalk", description = {"Keeps an Ed-Fi API in step with the learning management systems of a district.",
    "Without a command, the hub runs."}, footer = {"", "Users are taken from CROSSWALK_USER and CROSSWALK_PASSWORD, where the hub asks for them."})
final class CrosswalkCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
    }
}
