package io.crosswalk.api;

import io.crosswalk.operations.CrosswalkText;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.MatchActions;
import io.crosswalk.operations.MatchCandidates;
import io.crosswalk.operations.MatchHistory;
import io.crosswalk.operations.MatchRequest;
import io.crosswalk.operations.MatchRow;
import io.crosswalk.operations.MatchView;
import io.crosswalk.operations.RosterRefresh;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/matches}. */
@Component("matchApi")
public class MatchApi {

    private final MatchView view;
    private final MatchCandidates candidates;
    private final MatchHistory history;
    private final MatchActions actions;
    private final RosterRefresh roster;
    private final RepeatedRequests repeated;
    private final Answers answers;

    MatchApi(MatchView view, MatchCandidates candidates, MatchHistory history, MatchActions actions, RosterRefresh roster, RepeatedRequests repeated,
            Answers answers) {
        this.view = view;
        this.candidates = candidates;
        this.history = history;
        this.actions = actions;
        this.roster = roster;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector", "kind", "state", "method", "after", "limit");
        answers.ok(exchange, view.list(parameters.text("connector"), parameters.text("kind", "section"), parameters.text("state"),
                parameters.text("method"), parameters.text("after"), parameters.limit()));
    }

    public void candidates(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector", "kind", "id");
        answers.ok(exchange, candidates.of(required(parameters, "connector"), parameters.text("kind", "section"), required(parameters, "id")));
    }

    public void history(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector", "kind", "id", "before", "limit");
        answers.ok(exchange, history.list(parameters.text("connector"), parameters.text("kind"), parameters.text("id"), parameters.number("before"),
                parameters.limit()));
    }

    private static String required(Parameters parameters, String name) {
        String value = parameters.text(name);
        if (value == null) {
            throw new InvalidParameterException(name, "is missing", "the id that the list of matches shows");
        }
        return value;
    }

    public void confirm(Exchange exchange) {
        decide(exchange, "confirmation of a match", actions::confirm);
    }

    public void reject(Exchange exchange) {
        decide(exchange, "rejection of a match", actions::reject);
    }

    public void withdraw(Exchange exchange) {
        decide(exchange, "withdrawal of a decision on a match", actions::withdraw);
    }

    private void decide(Exchange exchange, String operation, BiFunction<MatchRequest, String, MatchRow> action) {
        Parameters.of(exchange);
        MatchRequest request = answers.read(exchange, MatchRequest.class);
        repeated.once(exchange, operation, request, 200, () -> action.apply(request, Operator.of(exchange)));
    }

    public void exportCrosswalk(Exchange exchange) {
        Parameters.of(exchange);
        answers.ok(exchange, actions.exportCrosswalk());
    }

    public void importCrosswalk(Exchange exchange) {
        Parameters.of(exchange);
        CrosswalkText crosswalk = answers.read(exchange, CrosswalkText.class);
        repeated.once(exchange, "import of a crosswalk", crosswalk, 200, () -> actions.importCrosswalk(crosswalk, Operator.of(exchange)));
    }

    public void refresh(Exchange exchange) {
        Parameters.of(exchange);
        repeated.once(exchange, "refresh of the matches", null, 200, () -> {
            roster.refreshAndMatch();
            return new Done("The sections and students of the Ed-Fi API were read anew and everything was matched again.");
        });
    }
}
