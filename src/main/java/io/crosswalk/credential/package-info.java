/** Keeps, in the database and encrypted, the credentials of connectors that change with their use. */
@NullMarked
package io.crosswalk.credential;

import org.jspecify.annotations.NullMarked;
