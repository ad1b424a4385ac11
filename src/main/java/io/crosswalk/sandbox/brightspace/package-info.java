/**
 * A simulated D2L Brightspace: the story of a few course offerings, the REST interface and the Data Hub that show it with the manners
 * of the real one, and what Ed-Fi must hold of it.
 */
@NullMarked
package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.NullMarked;
