package io.crosswalk.moodle;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the row that counts for the member of a team: their own says only who pressed the button. */
final class MoodleTeams {

    private static final String ANY = "0";
    private static final String DEFAULT_TEAM = "0";

    private final MoodleMembers members;
    private final Map<String, Set<String>> groupsByGrouping;

    /** @param groupsByGrouping as far as it could be read */
    MoodleTeams(MoodleMembers members, Map<String, Set<String>> groupsByGrouping) {
        this.members = members;
        this.groupsByGrouping = groupsByGrouping;
    }

    @Nullable MoodleSubmissionRow row(MoodleWork.Assign work, MoodleAssignmentRows rows, String personId) {
        Set<String> teams = teams(work, rows, members.groups(personId));
        return rows.ofTeam(teams.size() == 1 ? teams.iterator().next() : DEFAULT_TEAM);
    }

    private Set<String> teams(MoodleWork.Assign work, MoodleAssignmentRows rows, Set<String> groups) {
        if (work.groupingId().equals(ANY)) {
            return groups;
        }
        Set<String> grouping = groupsByGrouping.get(work.groupingId());
        if (grouping != null) {
            return groups.stream().filter(grouping::contains).collect(Collectors.toSet());
        }
        // Without knowing the grouping: a group that has a row is in it.
        Set<String> withRow = groups.stream().filter(group -> rows.ofTeam(group) != null).collect(Collectors.toSet());
        return withRow.isEmpty() ? groups : withRow;
    }
}
