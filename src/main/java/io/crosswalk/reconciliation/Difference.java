package io.crosswalk.reconciliation;

import java.util.Locale;

/** How a row of the target and the ledger disagree. */
enum Difference {
    /** Delivered, and not there. */
    MISSING,
    /** There, with another content than was delivered. */
    DIFFERENT,
    /** There, though the hub has deleted it: as after a restore from a backup. */
    UNWANTED,
    /** There in a namespace of the hub's, and never heard of. */
    UNKNOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
