@NullMarked
package io.crosswalk.sandbox.moodle;

import org.jspecify.annotations.NullMarked;
