/** Puts parked and dead rows of the ledger back to work: a plan first, then a job. Rows change their state and nothing else happens to them. */
@NullMarked
package io.crosswalk.replay;

import org.jspecify.annotations.NullMarked;
