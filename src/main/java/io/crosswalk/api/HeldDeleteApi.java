package io.crosswalk.api;

import io.crosswalk.operations.HeldDeleteList;
import io.crosswalk.operations.HeldDeletes;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/held-deletes}. */
@Component("heldDeleteApi")
public class HeldDeleteApi {

    private final HeldDeletes held;
    private final RepeatedRequests repeated;
    private final Answers answers;

    HeldDeleteApi(HeldDeletes held, RepeatedRequests repeated, Answers answers) {
        this.held = held;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters.of(exchange);
        answers.ok(exchange, new HeldDeleteList(held.all()));
    }

    public void approve(Exchange exchange) {
        long id = Parameters.of(exchange).id();
        repeated.once(exchange, "approval of the held delete " + id, null, 200, () -> held.approve(id, Operator.of(exchange)));
    }
}
