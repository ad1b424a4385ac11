package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param fullName as the teacher typed it; the web services escape it
 * @param idNumber empty where nobody filled it in
 * @param separateGroups members of a group see their own group only
 * @param endsAt null for a course without an end
 */
record Course(long id, long categoryId, String shortName, String fullName, String idNumber, boolean visible, boolean separateGroups,
        Instant createdAt, Instant startsAt, @Nullable Instant endsAt) {}
