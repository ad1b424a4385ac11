package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;

/**
 * A run with its balance.
 *
 * @param settled whether the run is over and nothing of it is on its way any more
 * @param problems the first 200
 */
public record RunDetail(RunSummary run, RunBalance balance, boolean settled, List<Problem> problems) {

    /** A scope that could not be read to its end, or a record that could not be used. */
    public record Problem(String scope, String reason, String explanation, Instant at) {}
}
