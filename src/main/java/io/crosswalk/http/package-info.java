/** Requests to systems that are not ours, whose answers are hostile until proven otherwise. */
@NullMarked
package io.crosswalk.http;

import org.jspecify.annotations.NullMarked;
