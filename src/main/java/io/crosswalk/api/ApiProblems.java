package io.crosswalk.api;

import io.crosswalk.connector.UnknownConnectorException;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.harvest.HarvestRunningException;
import io.crosswalk.operations.ConflictException;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.NotFoundException;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Turns what went wrong into an answer that says what to do. */
@Component("apiProblems")
public class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Answers answers;

    ApiProblems(Answers answers) {
        this.answers = answers;
    }

    public void answer(Exchange exchange) {
        answers.problem(exchange, of(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
    }

    private static ProblemDetails of(Throwable cause) {
        if (cause instanceof InvalidParameterException) {
            return ProblemDetails.of("invalid-parameter", "A parameter cannot be used", 400, cause.getMessage());
        }
        if (cause instanceof UnknownConnectorException) {
            return ProblemDetails.of("unknown-connector", "There is no such connector in use", 404, cause.getMessage() + ".");
        }
        if (cause instanceof NotFoundException) {
            return ProblemDetails.of("not-found", "It does not exist", 404, cause.getMessage());
        }
        if (cause instanceof HarvestRunningException) {
            return ProblemDetails.of("harvest-running", "A harvest is running already", 409, cause.getMessage() + ".");
        }
        if (cause instanceof ConflictException) {
            return ProblemDetails.of("conflict", "It does not fit the present state", 409, cause.getMessage());
        }
        if (cause instanceof UnreadableException) {
            return ProblemDetails.of("lms-unreadable", "The LMS could not be read", 502, cause.getMessage());
        }
        if (cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException) {
            LOG.error("The database does not answer", cause);
            return ProblemDetails.of("database-unavailable", "The database does not answer", 503,
                    "See whether the PostgreSQL of the hub is running and reachable; the hub goes on by itself once it is.");
        }
        String number = UUID.randomUUID().toString();
        LOG.error("A request failed for a reason of the hub's own ({})", number, cause);
        return ProblemDetails.of("internal", "Something went wrong in the hub", 500,
                "It is in the hub's log under " + number + ". Nothing was half done: you may repeat the request.");
    }
}
