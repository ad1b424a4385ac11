/**
 * The Ed-Fi API as a client meets it: where it is and what it can do, its tokens, reading its rosters, what its errors
 * mean, and how canonical records are written for it. Sending from the ledger is not done here.
 */
@NullMarked
package io.crosswalk.edfi;

import org.jspecify.annotations.NullMarked;
