package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as the answers tell of it.
 *
 * @param visible false where nobody is known to have handed in nothing
 */
record FoundCoursework(String key, @Nullable Set<Long> only, Map<Long, FoundWork> found, Set<Long> exempt, Map<Long, Instant> due, @Nullable Instant commonDue,
        boolean visible) {

    boolean isFor(long student) {
        return only == null || only.contains(student);
    }

    FoundWork of(long student) {
        Instant ownDue = due.getOrDefault(student, commonDue);
        FoundWork known = found.getOrDefault(student, new FoundWork(false, visible, false, null, null, null, null));
        return new FoundWork(exempt.contains(student), visible || known.visible() && known.at() != null, known.draft(), known.at(), ownDue, known.points(), known.words());
    }
}
