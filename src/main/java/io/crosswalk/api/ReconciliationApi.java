package io.crosswalk.api;

import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.reconciliation.Reconciliations;
import java.util.Map;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/reconciliations}, and their beginning at {@code /api/v1/targets/{id}/reconcile}. */
@Component("reconciliationApi")
public class ReconciliationApi {

    private final Reconciliations reconciliations;
    private final RepeatedRequests repeated;
    private final Answers answers;

    ReconciliationApi(Reconciliations reconciliations, RepeatedRequests repeated, Answers answers) {
        this.reconciliations = reconciliations;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void start(Exchange exchange) {
        String target = Parameters.of(exchange).name();
        repeated.once(exchange, "reconciliation of " + target, null, 202, () -> reconciliations.start(target, Operator.of(exchange)));
    }

    public void list(Exchange exchange) {
        answers.ok(exchange, reconciliations.latest(Parameters.of(exchange, "limit").limit()));
    }

    public void get(Exchange exchange) {
        answers.ok(exchange, reconciliations.get(Parameters.of(exchange).id()));
    }

    public void heal(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "deleteUnknown", "approveDeletes");
        long id = parameters.id();
        boolean deleteUnknown = flag(parameters, "deleteUnknown");
        boolean approveDeletes = flag(parameters, "approveDeletes");
        repeated.once(exchange, "healing of the reconciliation " + id, Map.of("deleteUnknown", deleteUnknown, "approveDeletes", approveDeletes), 200,
                () -> reconciliations.heal(id, deleteUnknown, approveDeletes));
    }

    private static boolean flag(Parameters parameters, String name) {
        String value = parameters.text(name, "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameterException(name, "is '" + value + "'", "true or false");
        };
    }
}
