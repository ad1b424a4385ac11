/** The PostgreSQL that owns all state: the configured one, or an embedded one where none is configured. */
@NullMarked
package io.crosswalk.database;

import org.jspecify.annotations.NullMarked;
