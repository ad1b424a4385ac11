@NullMarked
package io.crosswalk.sandbox;

import org.jspecify.annotations.NullMarked;
