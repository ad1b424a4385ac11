package io.crosswalk.moodle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<String> groups = members.groups(personId);
        Set<String> grouping = work.groupingId().equals(ANY) ? groups : groupsByGrouping.get(work.groupingId());
        if (grouping == null) {
            return guessed(rows, personId, groups);
        }
        Set<String> teams = groups.stream().filter(grouping::contains).collect(Collectors.toSet());
        return rows.ofTeam(teams.size() == 1 ? teams.iterator().next() : DEFAULT_TEAM);
    }

    /** Without knowing which groups are teams: when a team's work is saved, so are the rows of its members, at the same time. */
    private static @Nullable MoodleSubmissionRow guessed(MoodleAssignmentRows rows, String personId, Set<String> groups) {
        MoodleSubmissionRow own = rows.ofPerson(personId);
        if (groups.size() == 1) {
            return rows.ofTeam(groups.iterator().next());
        }
        List<MoodleSubmissionRow> together = Stream.concat(Stream.of(DEFAULT_TEAM), groups.stream()).map(rows::ofTeam)
                .filter(team -> team != null && own != null && Objects.equals(team.modifiedAt(), own.modifiedAt())).toList();
        return together.size() == 1 ? together.get(0) : rows.ofTeam(DEFAULT_TEAM);
    }
}
