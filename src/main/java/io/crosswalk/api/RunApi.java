package io.crosswalk.api;

import io.crosswalk.operations.RunView;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/runs}. */
@Component("runApi")
public class RunApi {

    private final RunView view;
    private final Answers answers;

    RunApi(RunView view, Answers answers) {
        this.view = view;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector", "limit", "before");
        answers.ok(exchange, view.list(parameters.text("connector"), parameters.number("before"), parameters.limit()));
    }

    public void get(Exchange exchange) {
        answers.ok(exchange, view.get(Parameters.of(exchange).id()));
    }
}
