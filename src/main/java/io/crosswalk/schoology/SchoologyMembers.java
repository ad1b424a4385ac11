package io.crosswalk.schoology;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of a section by their enrollments, which is how grades and assignees name them.
 *
 * @param complete false where rows could not be read: then an enrollment that is not here may be anybody's
 */
record SchoologyMembers(Map<String, String> uids, boolean complete) {

    @Nullable String uid(String enrollmentId) {
        return uids.get(enrollmentId);
    }
}
