package io.crosswalk.api;

import io.crosswalk.operations.MatchView;
import io.crosswalk.operations.RosterRefresh;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/matches}. */
@Component("matchApi")
public class MatchApi {

    private final MatchView view;
    private final RosterRefresh roster;
    private final RepeatedRequests repeated;
    private final Answers answers;

    MatchApi(MatchView view, RosterRefresh roster, RepeatedRequests repeated, Answers answers) {
        this.view = view;
        this.roster = roster;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector", "kind", "state", "after", "limit");
        answers.ok(exchange, view.list(parameters.text("connector"), parameters.text("kind", "section"), parameters.text("state"),
                parameters.text("after"), parameters.limit()));
    }

    public void refresh(Exchange exchange) {
        Parameters.of(exchange);
        repeated.once(exchange, "refresh of the matches", null, 200, () -> {
            roster.refreshAndMatch();
            return new Done("The sections and students of the Ed-Fi API were read anew and everything was matched again.");
        });
    }
}
