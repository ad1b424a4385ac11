package io.crosswalk.api;

import io.crosswalk.operations.LedgerFilter;
import io.crosswalk.operations.LedgerView;
import io.crosswalk.operations.ReasonList;
import io.crosswalk.operations.ReasonsView;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/ledger} and {@code /api/v1/reasons}. */
@Component("ledgerApi")
public class LedgerApi {

    private final LedgerView view;
    private final ReasonsView reasons;
    private final Answers answers;

    LedgerApi(LedgerView view, ReasonsView reasons, Answers answers) {
        this.view = view;
        this.reasons = reasons;
        this.answers = answers;
    }

    public void search(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "student", "section", "assignment", "identifier", "connector", "kind", "state",
                "reason", "run", "after", "limit");
        LedgerFilter filter = new LedgerFilter(parameters.text("student"), parameters.text("section"), parameters.text("assignment"),
                parameters.text("identifier"), parameters.text("connector"), parameters.text("kind"), parameters.text("state"),
                parameters.text("reason"), parameters.number("run"));
        Long after = parameters.number("after");
        answers.ok(exchange, view.search(filter, after == null ? 0 : after, parameters.limit()));
    }

    public void get(Exchange exchange) {
        answers.ok(exchange, view.get(Parameters.of(exchange).id()));
    }

    public void reasons(Exchange exchange) {
        Parameters.of(exchange);
        answers.ok(exchange, new ReasonList(reasons.all()));
    }
}
