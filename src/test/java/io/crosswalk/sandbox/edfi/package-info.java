@NullMarked
package io.crosswalk.sandbox.edfi;

import org.jspecify.annotations.NullMarked;
