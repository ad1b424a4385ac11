package io.crosswalk.sandbox.schoology;

import java.time.Instant;

/**
 * One state of what a student put into the dropbox.
 *
 * @param number counted for each student and item, from 1
 * @param late set by Schoology when it was created; a due date moved later leaves it alone
 */
record Revision(int number, Instant created, boolean late, boolean draft) {}
