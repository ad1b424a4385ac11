package io.crosswalk.sandbox.schoology;

import java.util.List;

/** @param members enrollments */
record GradingGroup(long id, String title, List<Long> members) {

    GradingGroup {
        members = List.copyOf(members);
    }
}
