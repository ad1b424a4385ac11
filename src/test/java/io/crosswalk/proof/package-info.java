/** The whole hub as a stranger sees it: a process of its own, files, HTTP; with a reading of its own of Canvas, of Ed-Fi and of the policies. */
@NullMarked
package io.crosswalk.proof;

import org.jspecify.annotations.NullMarked;
