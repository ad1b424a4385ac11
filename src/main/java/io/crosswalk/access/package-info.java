/** Decides who may use the HTTP interface and the console: this machine alone, until users are configured. */
@NullMarked
package io.crosswalk.access;

import org.jspecify.annotations.NullMarked;
