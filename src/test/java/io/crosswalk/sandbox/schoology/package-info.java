/** Speaks to the simulated Schoology as a stranger would. */
@NullMarked
package io.crosswalk.sandbox.schoology;

import org.jspecify.annotations.NullMarked;
