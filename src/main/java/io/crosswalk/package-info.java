/** Starts the hub and ties its parts together. */
@NullMarked
package io.crosswalk;

import org.jspecify.annotations.NullMarked;
