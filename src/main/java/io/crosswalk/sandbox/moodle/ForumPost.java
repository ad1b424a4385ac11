package io.crosswalk.sandbox.moodle;

import java.time.Instant;

/** @param parent 0 for the post that opens the discussion */
record ForumPost(long id, long discussion, long parent, long userId, String subject, Instant at) {}
