/**
 * Reads Canvas over its REST API and turns its records into canonical ones. Canvas keeps assignments and submissions by
 * course; this package spreads assignments over sections and leaves submissions to be spread by the core.
 */
@NullMarked
package io.crosswalk.canvas;

import org.jspecify.annotations.NullMarked;
