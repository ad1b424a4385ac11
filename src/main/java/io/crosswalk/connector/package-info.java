/** What a vendor must offer to be harvested. Vendors implement it; the core knows no vendor. */
@NullMarked
package io.crosswalk.connector;

import org.jspecify.annotations.NullMarked;
