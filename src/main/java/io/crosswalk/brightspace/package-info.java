/**
 * Reads D2L Brightspace over its REST API, or from the data sets of its Data Hub, and turns its records into canonical ones.
 * Brightspace keeps work and what was handed in by course offering; who is in which section decides about the rest.
 */
@NullMarked
package io.crosswalk.brightspace;

import org.jspecify.annotations.NullMarked;
