package io.crosswalk.delivery;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.ErrorClassifier;
import io.crosswalk.edfi.Verdict;
import io.crosswalk.ledger.DueRow;
import io.crosswalk.ledger.Outcome;
import io.crosswalk.ledger.Outcome.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The steps around one request to the target. Every exchange that enters {@link #prepare} ends with exactly one
 * {@link Outcome} as its body; only a 2xx answer of the target makes it {@code DELIVERED}.
 */
@Component("delivery")
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final String ROW = "crosswalkRow";
    private static final String REQUEST = "crosswalkRequest";
    private static final int EXCERPT = 8_192;
    /** Longer than a request may take: a lease that ends sooner is not relied on. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(4);
    private static final Duration WHILE_HELD = Duration.ofSeconds(1);

    private final DeliveryTarget target;
    private final ErrorClassifier classifier;
    private final Judgement judgement;
    private final Holds holds;
    private final Concurrency concurrency;
    private final Clock clock;

    Delivery(DeliveryTarget target, ErrorClassifier classifier, Judgement judgement, Holds holds, DistrictConfiguration district, Clock clock) {
        this.target = target;
        this.classifier = classifier;
        this.judgement = judgement;
        this.holds = holds;
        this.concurrency = new Concurrency(district.target().maximumConcurrency());
        this.clock = clock;
    }

    private record Request(String method, String token, String correlationId, long startedNanos) {}

    /**
     * Makes the request for a row. Where none is needed, or none makes sense now, the body is the {@link Outcome} already
     * and the property {@code settled} is true.
     */
    public void prepare(Exchange exchange) throws InterruptedException {
        DueRow row = exchange.getMessage().getBody(DueRow.class);
        exchange.setProperty(ROW, row);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (holds.isHeld(row.connector()) || clock.instant().isAfter(row.leasedUntil().minus(LONGEST_REQUEST))) {
            settle(exchange, notSent(row));
            return;
        }
        concurrency.acquire();
        try {
            HttpMethods method = row.deletes() ? HttpMethods.DELETE : HttpMethods.POST;
            Request request = new Request(method.name(), target.token(), UUID.randomUUID().toString(), System.nanoTime());
            Optional<URI> address = target.address(row);
            if (address.isEmpty()) {
                concurrency.answered(0);
                settle(exchange, alreadyGone(row, request));
                return;
            }
            exchange.setProperty(REQUEST, request);
            // Not as text: Camel searches all its converters for one from text to this type, for each request anew.
            message.setHeader(Exchange.HTTP_METHOD, method);
            message.setHeader(Exchange.HTTP_URI, address.get().toString());
            message.setHeader("Authorization", "Bearer " + request.token());
            message.setHeader("correlation-id", request.correlationId());
            message.setHeader("Accept", "application/json");
            if (row.deletes()) {
                message.setBody(null);
            } else {
                message.setHeader(Exchange.CONTENT_TYPE, "application/json");
                message.setBody(row.payload());
            }
        } catch (RuntimeException e) {
            concurrency.overwhelmed();
            settle(exchange, judgement.notPrepared(row, e));
        }
    }

    /** Turns the answer of the target into the outcome. */
    public void judge(Exchange exchange) throws IOException {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        Map<String, String> headers = headers(answer);
        conclude(exchange, status, classifier.classify(request(exchange).method(), status, headers, excerpt(answer)),
                target.resourceId(headers.get("location")));
    }

    /** There was no answer, or something of ours went wrong on the way. Nothing is taken for delivered. */
    public void failed(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        DueRow row = exchange.getProperty(ROW, DueRow.class);
        if (exchange.getProperty(REQUEST, Request.class) == null) {
            settle(exchange, judgement.notPrepared(row, cause));
        } else if (cause instanceof IOException failure) {
            conclude(exchange, null, classifier.connectionFailed(failure), Optional.empty());
        } else {
            LOG.error("Row {} of the ledger could not be sent for a reason of the hub's own", row.id(), cause);
            conclude(exchange, null, classifier.connectionFailed(new IOException(cause)), Optional.empty());
        }
    }

    private void conclude(Exchange exchange, Integer status, Verdict verdict, Optional<String> resourceId) {
        DueRow row = exchange.getProperty(ROW, DueRow.class);
        Request request = request(exchange);
        int millis = (int) Duration.ofNanos(System.nanoTime() - request.startedNanos()).toMillis();
        switch (verdict.outcome()) {
            case DELIVERED, ALREADY_DONE -> {
                concurrency.answered(millis);
                holds.answered(row.target(), row.connector());
            }
            case RETRY_RECORD, HOLD_TARGET -> concurrency.overwhelmed();
            case REAUTHENTICATE -> {
                concurrency.answered(millis);
                target.refused(request.token());
            }
            case STOP_TARGET -> {
                concurrency.answered(millis);
                target.reconsider();
            }
            case PARK_STUDENT, PARK_SECTION, PARK_ASSIGNMENT, PARK_DESCRIPTOR, PARK_REFERENCE, DEPENDENTS_FIRST, DEAD -> concurrency.answered(millis);
        }
        settle(exchange, judgement.outcome(row, verdict, clock.instant(), request.method(), status, resourceId.orElse(null),
                request.correlationId(), millis));
    }

    private static void settle(Exchange exchange, Outcome outcome) {
        exchange.setProperty("settled", true);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(outcome);
    }

    private Outcome notSent(DueRow row) {
        return new Outcome(row, Result.RETURNED, clock.instant(), Outcome.NOT_SENT, null, null, null, null, null, WHILE_HELD, "", 0);
    }

    private Outcome alreadyGone(DueRow row, Request request) {
        return new Outcome(row, Result.DELETED, clock.instant(), "GET", null, null, null, null, null, Duration.ZERO, request.correlationId(), 0);
    }

    private static Request request(Exchange exchange) {
        return exchange.getProperty(REQUEST, Request.class);
    }

    private static Map<String, String> headers(Message answer) {
        Map<String, String> headers = new HashMap<>();
        answer.getHeaders().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
        return headers;
    }

    private static String excerpt(Message answer) throws IOException {
        InputStream body = answer.getBody(InputStream.class);
        return body == null ? "" : new String(body.readNBytes(EXCERPT), StandardCharsets.UTF_8);
    }
}
