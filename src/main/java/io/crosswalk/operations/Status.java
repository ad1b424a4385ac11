package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hub at a glance.
 *
 * @param lastRun the latest of all connectors
 * @param heldDeletes scopes whose deletes wait for a person
 * @param oldestUndelivered when the oldest record that is on its way was laid down
 */
public record Status(
        String district,
        List<ConnectorStatus> connectors,
        LedgerCounts ledger,
        @Nullable RunSummary lastRun,
        TargetStatus target,
        long heldDeletes,
        @Nullable Instant oldestUndelivered,
        List<QuarantinedFile> quarantinedFiles) {

    /** A file of routes that could not be used and was left out; the other files are not concerned. */
    public record QuarantinedFile(String file, String reason) {}
}
