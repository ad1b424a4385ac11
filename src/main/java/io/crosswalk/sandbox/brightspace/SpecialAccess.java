package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dates of one student's own. Null where those of the work hold. */
record SpecialAccess(@Nullable Instant start, @Nullable Instant end, @Nullable Instant due) {}
