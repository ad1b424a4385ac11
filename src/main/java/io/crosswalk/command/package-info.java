/** The command line: a client of the HTTP interface, which starts a hub of its own where none is running. */
@NullMarked
package io.crosswalk.command;

import org.jspecify.annotations.NullMarked;
