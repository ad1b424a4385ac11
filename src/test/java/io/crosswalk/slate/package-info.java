/**
 * A connector to Slate, an LMS that does not exist: the running example of {@code docs/write-a-connector.md}, and the proof that a
 * fifth vendor needs nothing of the hub but a package and a folder. It is not shipped.
 */
@NullMarked
package io.crosswalk.slate;

import org.jspecify.annotations.NullMarked;
