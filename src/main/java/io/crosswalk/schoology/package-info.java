/**
 * Reads Schoology over its REST API and turns its records into canonical ones. Everything in Schoology belongs to a section;
 * requests about many sections go together where Schoology takes them so.
 */
@NullMarked
package io.crosswalk.schoology;

import org.jspecify.annotations.NullMarked;
