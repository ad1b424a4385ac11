/** A Canvas, simulated over HTTP with the manners of the real one. Shares no code with the connector that reads it. */
@NullMarked
package io.crosswalk.sandbox.canvas;

import org.jspecify.annotations.NullMarked;
