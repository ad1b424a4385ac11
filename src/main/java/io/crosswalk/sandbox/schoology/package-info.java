/** A simulated Schoology: what people do there, its REST interface with OAuth 1.0a, and what Ed-Fi must hold of it. */
@NullMarked
package io.crosswalk.sandbox.schoology;

import org.jspecify.annotations.NullMarked;
