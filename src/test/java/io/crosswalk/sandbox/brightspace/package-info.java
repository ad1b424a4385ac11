/** The simulated Brightspace, asked over HTTP as a stranger would. */
@NullMarked
package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.NullMarked;
