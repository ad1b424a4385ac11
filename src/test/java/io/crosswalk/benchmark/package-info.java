/** Measures the hub as processes of its own, against the bare speed of what it talks to. Started by {@code benchmark/run}. */
@NullMarked
package io.crosswalk.benchmark;

import org.jspecify.annotations.NullMarked;
