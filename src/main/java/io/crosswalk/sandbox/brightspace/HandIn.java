package io.crosswalk.sandbox.brightspace;

import java.time.Instant;

/**
 * A file, a text or a post.
 *
 * @param userId who did it, if need be for a group
 * @param deleted it was taken away again
 */
record HandIn(long id, long userId, Instant at, boolean deleted) {}
