/** One run over a connector: read, compare with what was last seen, lay down in the ledger what is wanted now. */
@NullMarked
package io.crosswalk.harvest;

import org.jspecify.annotations.NullMarked;
