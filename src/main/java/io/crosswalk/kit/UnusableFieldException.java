package io.crosswalk.kit;

import io.crosswalk.connector.Rejection.Problem;

/** A field makes its record unusable. The message names the field and never its value, which may be about a student. */
public final class UnusableFieldException extends RuntimeException {

    private final Problem problem;

    public UnusableFieldException(Problem problem, String explanation) {
        super(explanation);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
