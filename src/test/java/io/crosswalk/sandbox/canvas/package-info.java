@NullMarked
package io.crosswalk.sandbox.canvas;

import org.jspecify.annotations.NullMarked;
