/** What people see of the hub and do with it. The HTTP interface, the command line and the console share these views and actions. */
@NullMarked
package io.crosswalk.operations;

import org.jspecify.annotations.NullMarked;
