package io.crosswalk.operations;

import io.crosswalk.connector.UnknownConnectorException;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.HarvestRunningException;
import io.crosswalk.harvest.Preview;

/** Starts harvests. What people may do with them from outside; whoever runs the harvests provides it. */
public interface Harvesting {

    /**
     * Starts one and does not wait for it.
     *
     * @return the id of the run
     * @throws HarvestRunningException if one of this connector runs already
     * @throws UnknownConnectorException for a connector that is not configured, or is quarantined
     */
    long start(String connector, HarvestKind kind);

    /** Whether a harvest of the connector runs now, in this process or another one that is alive. */
    boolean isRunning(String connector);

    /**
     * Reads the LMS as a full harvest would, without writing anything, and tells what would follow.
     *
     * @throws UnknownConnectorException for a connector that is not configured, or is quarantined
     */
    Preview preview(String connector);
}
