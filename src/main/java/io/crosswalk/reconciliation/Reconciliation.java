package io.crosswalk.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the ledger with what the target holds.
 *
 * @param state {@code running}, {@code reported}, {@code healed} or {@code failed}
 * @param finishedAt when the report was made; null while it is not
 * @param counts for each connector and kind of record
 * @param examples some of each kind of difference
 * @param sentAgain rows that healing has put back to work
 * @param toDelete rows that healing wants deleted at the target
 * @param held rows that healing would have deleted, were they not too many or not known
 * @param explanation why it failed; null where it did not
 */
public record Reconciliation(
        long id,
        String target,
        String state,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant healedAt,
        List<Count> counts,
        List<Example> examples,
        long sentAgain,
        long toDelete,
        long held,
        @Nullable String explanation,
        @Nullable String remedy) {

    public Reconciliation {
        counts = List.copyOf(counts);
        examples = List.copyOf(examples);
    }

    /**
     * @param kind {@code assignment} or {@code submission}
     * @param listed rows that the target has
     * @param missing rows that were delivered and are not there
     * @param different rows that are there with another content than was delivered
     * @param unwanted rows that the hub has deleted and that are there again
     * @param unknown rows in a namespace of the hub's that the ledger does not know
     */
    public record Count(String connector, String kind, long listed, long missing, long different, long unwanted, long unknown) {}

    /**
     * @param difference {@code missing}, {@code different}, {@code unwanted} or {@code unknown}
     * @param ledgerId null for a row that the ledger does not know
     * @param assignment identifier of the assignment that it is or belongs to
     * @param resourceId the target's id; null where it is not known
     */
    public record Example(String connector, String kind, String difference, @Nullable Long ledgerId, @Nullable String assignment,
            @Nullable String resourceId) {}
}
