package io.crosswalk.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration cannot be used. The message lists everything that is wrong with it, in words for staff and without secrets. */
public final class ConfigurationException extends RuntimeException {

    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file's lines. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String heading = problems.size() == 1
                ? "The configuration has a problem. Correct it and start again:"
                : "The configuration has " + problems.size() + " problems. Correct them and start again:";
        return problems.stream().map(problem -> "\n  - " + problem).collect(Collectors.joining("", heading, ""));
    }
}
