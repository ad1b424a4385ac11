/**
 * Compares the ledger with what the target really holds, and heals the difference: a report first, then a change of the ledger's
 * state. Nothing is sent or deleted here; delivery does both, as for every other row.
 */
@NullMarked
package io.crosswalk.reconciliation;

import org.jspecify.annotations.NullMarked;
