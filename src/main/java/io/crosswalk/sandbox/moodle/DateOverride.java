package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other dates of an assignment for one learner or one group.
 *
 * @param userId null for a group's
 * @param groupId null for a learner's
 * @param sortOrder of several groups' the lowest counts
 */
record DateOverride(long id, @Nullable Long userId, @Nullable Long groupId, int sortOrder, Instant due) {}
