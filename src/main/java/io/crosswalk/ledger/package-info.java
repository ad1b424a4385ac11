/**
 * What is wanted at the target against what was delivered there: outbox, idempotent repository and dead-letter store in one.
 * A row changes its state; it is never moved or copied.
 */
@NullMarked
package io.crosswalk.ledger;

import org.jspecify.annotations.NullMarked;
