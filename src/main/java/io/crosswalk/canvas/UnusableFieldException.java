package io.crosswalk.canvas;

import io.crosswalk.connector.Rejection.Problem;

/** A field makes its record unusable. The message names the field and never its value, which may be about a student. */
final class UnusableFieldException extends RuntimeException {

    private final Problem problem;

    UnusableFieldException(Problem problem, String explanation) {
        super(explanation);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
