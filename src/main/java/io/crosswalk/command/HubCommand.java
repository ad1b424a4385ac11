package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.command.HubLauncher.RunningHub;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that speaks with a hub: the one that runs, or one that is started for it. */
abstract class HubCommand implements Callable<Integer> {

    static final int DONE = 0;

    /** Also picocli's code for wrong usage. */
    static final int NOT_DONE = 2;

    @Mixin
    private HubOptions options = new HubOptions();

    private final Surroundings surroundings;
    private final HubLauncher launcher;
    private boolean launched;

    HubCommand(Surroundings surroundings, HubLauncher launcher) {
        this.surroundings = surroundings;
        this.launcher = launcher;
    }

    /** @return the exit code */
    abstract int run(HubClient hub);

    @Override
    public final Integer call() {
        HubClient hub = new HubClient(options.server == null ? surroundings.usualHub() : options.server, surroundings.environment());
        if (hub.answers()) {
            return run(hub);
        }
        if (options.server != null) {
            throw new CommandFailure("No hub answers at " + options.server + ". Start one there, or leave --server out to have one started for this command.");
        }
        surroundings.error().println("No hub is running on this machine, so one is started for this command.");
        try (RunningHub started = launcher.launch()) {
            launched = true;
            return run(new HubClient(started.address(), surroundings.environment()));
        }
    }

    /** Whether the hub ends with this command, and what it started with it. */
    boolean launched() {
        return launched;
    }

    boolean json() {
        return options.json;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    void say(String line) {
        surroundings.out().println(line);
    }

    /** For people only; never part of a JSON output. */
    void remark(String line) {
        surroundings.error().println(line);
    }

    /** @return whether JSON was asked for, so that nothing else is to be printed */
    boolean printedAsJson(JsonNode answer) {
        if (options.json) {
            say(answer.toPrettyString());
        }
        return options.json;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As one parameter of a query; nothing where there is no value. */
    static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + encoded(value.toString());
    }
}
