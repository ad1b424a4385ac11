/**
 * Reads Moodle over its web services and turns its records into canonical ones. A Moodle course, or a group within one, is a section;
 * what can be asked for several courses at once is.
 */
@NullMarked
package io.crosswalk.moodle;

import org.jspecify.annotations.NullMarked;
