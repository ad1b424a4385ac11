package io.crosswalk.command;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to do with besides its arguments.
 *
 * @param usualHub the address at which a hub is looked for where none is named
 * @param environment the value of an environment variable; null where it is not set
 * @param question asks a person and gives the answer; empty where there is nobody to ask
 * @param pause waits for a while
 * @param nanoTime as {@link System#nanoTime}
 */
public record Surroundings(
        URI usualHub,
        PrintWriter out,
        PrintWriter error,
        Function<String, @Nullable String> environment,
        Function<String, Optional<String>> question,
        Consumer<Duration> pause,
        Supplier<Long> nanoTime) {

    /** Those of a process in a terminal. */
    public static Surroundings ofProcess() {
        return new Surroundings(URI.create("http://127.0.0.1:8080"), new PrintWriter(System.out, true), new PrintWriter(System.err, true), System::getenv, Surroundings::ask,
                Surroundings::sleep, System::nanoTime);
    }

    private static Optional<String> ask(String question) {
        return Optional.ofNullable(System.console()).map(console -> console.readLine("%s ", question));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("The command was interrupted. What it started goes on in the hub.");
        }
    }
}
