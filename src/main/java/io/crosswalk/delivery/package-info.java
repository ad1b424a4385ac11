/** Takes what is due from the ledger to the target: at the pace that the target bears, and with the truth about each attempt. */
@NullMarked
package io.crosswalk.delivery;

import org.jspecify.annotations.NullMarked;
