package io.crosswalk.api;

import io.crosswalk.operations.StatusView;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/status}. */
@Component("statusApi")
public class StatusApi {

    private final StatusView view;
    private final Answers answers;

    StatusApi(StatusView view, Answers answers) {
        this.view = view;
        this.answers = answers;
    }

    public void status(Exchange exchange) {
        Parameters.of(exchange);
        answers.ok(exchange, view.status());
    }
}
