package io.crosswalk.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands of the jar. Exit codes: 0 done; 2 not done or wrongly asked, and the message says why; 1 something went wrong
 * that should not.
 */
public final class CommandLineApplication {

    private final Surroundings surroundings;
    private final Map<String, Object> further;

    /** @param further commands by name that need no hub, for example {@code sandbox}; each as picocli has it */
    public CommandLineApplication(Surroundings surroundings, Map<String, Object> further) {
        this.surroundings = surroundings;
        this.further = Map.copyOf(further);
    }

    /** Whether these arguments are a command. None, or only settings such as {@code --server.port=80}, mean the hub itself. */
    public static boolean isCommand(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.matches("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?"));
    }

    /** @return the exit code */
    public int run(String[] arguments, HubLauncher launcher) {
        CommandLine commands = new CommandLine(new CrosswalkCommand());
        CommandLine ledger = new CommandLine(new LedgerCommand(surroundings, launcher));
        ledger.addSubcommand(new ShowRowCommand(surroundings, launcher));
        commands.addSubcommand(ledger);
        commands.addSubcommand(matches(launcher));
        List.of(
                        new CheckCommand(surroundings, launcher),
                        new PreviewCommand(surroundings, launcher),
                        new HarvestCommand(surroundings, launcher),
                        new StatusCommand(surroundings, launcher),
                        new RunsCommand(surroundings, launcher),
                        new ReasonsCommand(surroundings, launcher),
                        new ReplayCommand(surroundings, launcher),
                        new DescriptorsCommand(surroundings, launcher),
                        new MoveCommand(surroundings, launcher),
                        new ReconcileCommand(surroundings, launcher),
                        new HoldsCommand(surroundings, launcher),
                        new DeliveryCommand.Pause(surroundings, launcher),
                        new DeliveryCommand.Resume(surroundings, launcher),
                        new HeldDeletesCommand(surroundings, launcher))
                .forEach(commands::addSubcommand);
        further.forEach(commands::addSubcommand);
        return commands.setOut(surroundings.out())
                .setErr(surroundings.error())
                .setParameterExceptionHandler((refused, wrong) -> misunderstood(refused))
                .setExecutionExceptionHandler((cause, command, parsed) -> failed(cause))
                .execute(arguments);
    }

    private CommandLine matches(HubLauncher launcher) {
        CommandLine matches = new CommandLine(new MatchesCommand(surroundings, launcher));
        List.of(
                        new MatchCandidatesCommand(surroundings, launcher),
                        new MatchDecisionCommand.Confirm(surroundings, launcher),
                        new MatchDecisionCommand.Reject(surroundings, launcher),
                        new MatchDecisionCommand.Withdraw(surroundings, launcher),
                        new MatchHistoryCommand(surroundings, launcher),
                        new CrosswalkTransferCommand.Export(surroundings, launcher),
                        new CrosswalkTransferCommand.Import(surroundings, launcher))
                .forEach(matches::addSubcommand);
        return matches;
    }

    private static int misunderstood(ParameterException refused) {
        CommandLine command = refused.getCommandLine();
        command.getErr().println(refused.getMessage());
        UnmatchedArgumentException.printSuggestions(refused, command.getErr());
        command.usage(command.getErr());
        return HubCommand.NOT_DONE;
    }

    private int failed(Exception cause) {
        if (cause instanceof CommandFailure || cause instanceof RefusedException || cause instanceof HubNotStartedException) {
            surroundings.error().println(cause.getMessage());
            return HubCommand.NOT_DONE;
        }
        surroundings.error().println("The command failed: " + cause.getMessage());
        return 1;
    }
}
