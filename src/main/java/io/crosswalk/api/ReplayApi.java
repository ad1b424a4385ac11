package io.crosswalk.api;

import io.crosswalk.replay.Replay;
import io.crosswalk.replay.ReplayRequest;
import io.crosswalk.replay.Replays;
import java.util.function.LongFunction;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/replays}. */
@Component("replayApi")
public class ReplayApi {

    private final Replays replays;
    private final RepeatedRequests repeated;
    private final Answers answers;

    ReplayApi(Replays replays, RepeatedRequests repeated, Answers answers) {
        this.replays = replays;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "before", "limit");
        answers.ok(exchange, replays.list(parameters.number("before"), parameters.limit()));
    }

    public void get(Exchange exchange) {
        answers.ok(exchange, replays.get(Parameters.of(exchange).id()));
    }

    public void plan(Exchange exchange) {
        Parameters.of(exchange);
        ReplayRequest request = answers.read(exchange, ReplayRequest.class);
        repeated.once(exchange, "plan of a replay", request, 201, () -> replays.plan(request, Operator.of(exchange)));
    }

    public void start(Exchange exchange) {
        act(exchange, "start", replays::start);
    }

    public void pause(Exchange exchange) {
        act(exchange, "pause", replays::pause);
    }

    public void cancel(Exchange exchange) {
        act(exchange, "cancel", replays::cancel);
    }

    private void act(Exchange exchange, String action, LongFunction<Replay> change) {
        long id = Parameters.of(exchange).id();
        repeated.once(exchange, action + " of the replay " + id, null, 200, () -> change.apply(id));
    }
}
