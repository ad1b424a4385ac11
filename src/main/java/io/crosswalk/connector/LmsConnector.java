package io.crosswalk.connector;

import java.util.List;

/** One configured LMS instance. */
public interface LmsConnector {

    String id();

    /** Lower case, as in {@code connectors/<vendor>}. */
    String vendor();

    /** Tests credentials and permissions, one finding for each thing tested. Never throws for what the vendor answers. */
    List<Finding> check();

    /** Begins to read; sends nothing yet. To be closed. */
    Reading open();

    /** What reading has cost so far. */
    default RequestCount requests() {
        return RequestCount.NONE;
    }
}
