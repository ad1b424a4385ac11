/** The vendor-neutral records, and the policies that hold whatever the vendor. Pure: no input, no output, no clock. */
@NullMarked
package io.crosswalk.canonical;

import org.jspecify.annotations.NullMarked;
