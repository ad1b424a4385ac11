package io.crosswalk.sandbox.edfi;

import java.util.function.Function;

/** A request that the API refuses; how the refusal looks depends on the generation. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Function<ErrorBodies, Answer> answer;

    Refused(Function<ErrorBodies, Answer> answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    Answer in(ErrorBodies errors) {
        return answer.apply(errors);
    }
}
