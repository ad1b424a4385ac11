/** The HTTP interface: reads parameters, asks {@code operations} and {@code replay}, writes answers. The routes are in {@code routes/api.yaml}. */
@NullMarked
package io.crosswalk.api;

import org.jspecify.annotations.NullMarked;
