package io.crosswalk.sandbox.schoology;

import java.time.Instant;

/** A comment in a discussion. */
record Post(long id, Instant created) {}
