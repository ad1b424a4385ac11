package io.crosswalk.sandbox.edfi;

/** How problem details become an answer. */
interface ProblemWriting {

    Answer answer(Problem problem);

    /** What comes from before the controllers is of type problem+json. */
    default Answer early(Problem problem) {
        return answer(problem).with("Content-Type", "application/problem+json; charset=utf-8");
    }
}
