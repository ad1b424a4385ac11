package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.delivery.Holds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with the target. Every method throws {@link NotFoundException} for one that is not configured. */
@Component
public class TargetActions {

    private final DistrictConfiguration district;
    private final TargetCheck check;
    private final Holds holds;
    private final Connectors connectors;

    TargetActions(DistrictConfiguration district, TargetCheck check, Holds holds, Connectors connectors) {
        this.district = district;
        this.check = check;
        this.holds = holds;
        this.connectors = connectors;
    }

    public CheckReport check(String target) {
        requireKnown(target);
        return CheckReport.of(target, check.check());
    }

    /**
     * Holds delivery until somebody resumes it.
     *
     * @param connector null: all
     * @param by who did it, for others to see
     */
    public void pause(String target, @Nullable String connector, String by) {
        requireKnown(target);
        holds.pause(target, concerned(connector), by);
    }

    /**
     * Ends every hold, whoever or whatever laid it, and looks again for descriptors that were missing.
     *
     * @param connector null: ends those that concern every connector
     */
    public void resume(String target, @Nullable String connector) {
        requireKnown(target);
        holds.resume(target, concerned(connector));
        check.lookForDescriptors();
    }

    private String concerned(@Nullable String connector) {
        return connector == null ? Holds.EVERY_CONNECTOR : connectors.settings(connector).id();
    }

    private void requireKnown(String target) {
        if (!district.target().id().equals(target)) {
            throw new NotFoundException("target", target, "The configured one is " + district.target().id() + ".");
        }
    }
}
