/**
 * An invented school district: what is so in its Canvas and in its student information system, and what people change
 * there. Large districts are computed from their ids, never held in memory.
 */
@NullMarked
package io.crosswalk.sandbox.district;

import org.jspecify.annotations.NullMarked;
