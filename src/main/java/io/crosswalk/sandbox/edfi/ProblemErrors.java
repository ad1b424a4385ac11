package io.crosswalk.sandbox.edfi;

/**
 * ODS/API 7.2 and later: problem details, without members that are empty.
 *
 * @param correlationId what ties the answer to the log of the API
 */
record ProblemErrors(String correlationId) implements ErrorBodies, RequestProblems, SecurityProblems, RowProblems {

    @Override
    public Answer answer(Problem problem) {
        return problem.answer(correlationId, false);
    }
}
