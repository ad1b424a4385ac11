/** A simulated Moodle 4.5: its REST web services over a site that is told from one story, and what Ed-Fi must hold of that story. */
@NullMarked
package io.crosswalk.sandbox.moodle;

import org.jspecify.annotations.NullMarked;
