package io.crosswalk.benchmark;

import java.io.IOException;
import java.time.Instant;

/**
 * Counts what a simulated vendor holds by reading it with requests of its own, and says from that how many requests a harvest
 * cannot do without. Knows the vendor's API and nothing of the connector. docs/benchmarks.md gives the formulas.
 */
interface Census {

    /** @param read the courses and sections that were harvested */
    Tally full(DirectHarvest read) throws IOException, InterruptedException;

    /**
     * To be asked after {@link #full}, and after what changed has changed.
     *
     * @param since when the reading before ended
     */
    Tally incremental(DirectHarvest read, Instant since) throws IOException, InterruptedException;
}
