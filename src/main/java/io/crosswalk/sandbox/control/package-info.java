/** How the running sandbox is told to misbehave and to change, and what it counts. */
@NullMarked
package io.crosswalk.sandbox.control;

import org.jspecify.annotations.NullMarked;
