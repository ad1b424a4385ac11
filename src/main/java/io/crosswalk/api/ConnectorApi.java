package io.crosswalk.api;

import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.operations.ConnectorActions;
import io.crosswalk.operations.ConnectorList;
import io.crosswalk.operations.InvalidParameterException;
import io.crosswalk.operations.StatusView;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** {@code /api/v1/connectors}. */
@Component("connectorApi")
public class ConnectorApi {

    private final StatusView view;
    private final ConnectorActions actions;
    private final RepeatedRequests repeated;
    private final Answers answers;

    ConnectorApi(StatusView view, ConnectorActions actions, RepeatedRequests repeated, Answers answers) {
        this.view = view;
        this.actions = actions;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void list(Exchange exchange) {
        Parameters.of(exchange);
        answers.ok(exchange, new ConnectorList(view.connectors()));
    }

    public void check(Exchange exchange) {
        answers.ok(exchange, actions.check(Parameters.of(exchange).name()));
    }

    public void preview(Exchange exchange) {
        answers.ok(exchange, actions.preview(Parameters.of(exchange).name()));
    }

    public void harvest(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "kind");
        String connector = parameters.name();
        HarvestKind kind = kind(parameters.text("kind", HarvestKind.INCREMENTAL.code()));
        repeated.once(exchange, "harvest of " + connector, kind, 202,
                () -> new RunStarted(actions.harvest(connector, kind), connector, kind.code()));
    }

    public void pause(Exchange exchange) {
        String connector = Parameters.of(exchange).name();
        repeated.once(exchange, "pause of the connector " + connector, null, 200, () -> {
            actions.pause(connector);
            return new Done("The schedule of " + connector + " starts no harvest until it is resumed.");
        });
    }

    public void resume(Exchange exchange) {
        String connector = Parameters.of(exchange).name();
        repeated.once(exchange, "resumption of the connector " + connector, null, 200, () -> {
            actions.resume(connector);
            return new Done("The schedule of " + connector + " starts harvests again.");
        });
    }

    private static HarvestKind kind(String code) {
        try {
            return HarvestKind.of(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("kind", "is '" + code + "'", "full, incremental");
        }
    }
}
