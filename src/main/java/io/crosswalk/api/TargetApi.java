package io.crosswalk.api;

import io.crosswalk.operations.DescriptorView;
import io.crosswalk.operations.TargetActions;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /api/v1/targets}. */
@Component("targetApi")
public class TargetApi {

    private final TargetActions actions;
    private final DescriptorView descriptors;
    private final RepeatedRequests repeated;
    private final Answers answers;

    TargetApi(TargetActions actions, DescriptorView descriptors, RepeatedRequests repeated, Answers answers) {
        this.actions = actions;
        this.descriptors = descriptors;
        this.repeated = repeated;
        this.answers = answers;
    }

    public void check(Exchange exchange) {
        answers.ok(exchange, actions.check(Parameters.of(exchange).name()));
    }

    public void descriptors(Exchange exchange) {
        answers.ok(exchange, descriptors.list(Parameters.of(exchange).name()));
    }

    public void retryDescriptors(Exchange exchange) {
        String target = Parameters.of(exchange).name();
        repeated.once(exchange, "look for descriptors of " + target, null, 200, () -> descriptors.lookAgain(target));
    }

    public void pause(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector");
        String target = parameters.name();
        String connector = parameters.text("connector");
        repeated.once(exchange, "pause of the target " + target, connector, 200, () -> {
            actions.pause(target, connector, Operator.of(exchange));
            return new Done("Nothing of " + named(connector) + " is delivered to " + target + " until it is resumed.");
        });
    }

    public void resume(Exchange exchange) {
        Parameters parameters = Parameters.of(exchange, "connector");
        String target = parameters.name();
        String connector = parameters.text("connector");
        repeated.once(exchange, "resumption of the target " + target, connector, 200, () -> {
            actions.resume(target, connector);
            return new Done("Delivery of " + named(connector) + " to " + target + " goes on.");
        });
    }

    private static String named(@Nullable String connector) {
        return connector == null ? "every connector" : connector;
    }
}
