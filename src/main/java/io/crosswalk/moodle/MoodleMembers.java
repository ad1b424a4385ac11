package io.crosswalk.moodle;

import java.util.Map;
import java.util.Set;

/** Who is in a course, and in which of its groups. */
record MoodleMembers(Map<String, Set<String>> groupsByPerson) {

    Set<String> groups(String personId) {
        return groupsByPerson.getOrDefault(personId, Set.of());
    }
}
