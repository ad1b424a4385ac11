package io.crosswalk.sandbox.brightspace;

import java.time.Instant;

/** Somebody came into an org unit or left it. */
record Passage(long id, long orgUnitId, long userId, Role role, boolean in, Instant at) {}
