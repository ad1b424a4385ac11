/** Loads the routes, each file on its own, and makes those that each connector needs. */
@NullMarked
package io.crosswalk.routing;

import org.jspecify.annotations.NullMarked;
