package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.http.Answer;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.net.URI;

/** Gets single answers from Schoology. Every failure ends in an {@link UnreadableException}. */
final class SchoologyClient {

    private static final JsonBody BODY = new JsonBody(SchoologyConnectorFactory.TITLE);
    private static final int REDIRECTIONS = 3;

    private final Exchange exchange;
    private final URI home;

    SchoologyClient(Exchange exchange, URI home) {
        this.exchange = exchange;
        this.home = home;
    }

    /** Follows Schoology where it sends the hub on, each time with a new signature. */
    SchoologyPage page(VendorRequest request) {
        VendorRequest current = request;
        for (int redirections = 0; redirections <= REDIRECTIONS; redirections++) {
            VendorRequest asked = current;
            Received received = exchange.send(asked, answer -> received(answer, asked));
            if (received instanceof Received.Here here) {
                return here.page();
            }
            current = asked.at(((Received.Elsewhere) received).address());
        }
        throw new UnreadableException(Cause.LINK_LOOP, "Schoology sent the hub on " + REDIRECTIONS + " times and more when asked for "
                + request.subject() + ". Nothing was concluded from it; the next harvest tries again.");
    }

    private sealed interface Received {
        record Here(SchoologyPage page) implements Received {}

        record Elsewhere(URI address) implements Received {}
    }

    private Received received(Answer answer, VendorRequest request) throws IOException {
        if (answer.status() == SchoologyAnswerStatus.SEE_OTHER) {
            return new Received.Elsewhere(SchoologyLink.redirection(home, request.address(), answer.header("location").orElse(""), request.subject()));
        }
        JsonNode body = BODY.object(answer.body(), request.subject());
        return new Received.Here(new SchoologyPage(body, Backoff.date(answer.header("date"))));
    }
}
