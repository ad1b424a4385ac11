/**
 * Moves of a district from one target to another: what the new place holds by now is removed at the old one, as a job. Only the
 * ledger's rows of the old target change; the hub that is configured with it delivers the deletes.
 */
@NullMarked
package io.crosswalk.move;

import org.jspecify.annotations.NullMarked;
