/** What the pages for people say is what the program does. */
@NullMarked
package io.crosswalk.documentation;

import org.jspecify.annotations.NullMarked;
