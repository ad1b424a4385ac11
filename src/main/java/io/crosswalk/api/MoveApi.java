package io.crosswalk.api;

import io.crosswalk.move.Move;
import io.crosswalk.move.MoveRequest;
import io.crosswalk.move.Moves;
import java.util.function.LongFunction;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/moves}. */
@Component("moveApi")
public class MoveApi {

    private final Moves moves;
    private final RepeatedRequests repeated;
    private final Answers answers;

    MoveApi(Moves moves, RepeatedRequests repeated, Answers answers) {
        this.moves = moves;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        answers.ok(exchange, moves.latest(Parameters.of(exchange, "limit").limit()));
    }

    public void get(Exchange exchange) {
        answers.ok(exchange, moves.get(Parameters.of(exchange).id()));
    }

    public void plan(Exchange exchange) {
        Parameters.of(exchange);
        MoveRequest request = answers.read(exchange, MoveRequest.class);
        repeated.once(exchange, "plan of a move", request, 201, () -> moves.plan(request, Operator.of(exchange)));
    }

    public void start(Exchange exchange) {
        act(exchange, "start", moves::start);
    }

    public void pause(Exchange exchange) {
        act(exchange, "pause", moves::pause);
    }

    public void cancel(Exchange exchange) {
        act(exchange, "cancel", moves::cancel);
    }

    private void act(Exchange exchange, String action, LongFunction<Move> change) {
        long id = Parameters.of(exchange).id();
        repeated.once(exchange, action + " of the move " + id, null, 200, () -> change.apply(id));
    }
}
