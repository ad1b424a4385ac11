package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which groups are teams, where the service has the function for it. */
final class MoodleGroupings {

    private static final String ANY = "0";

    private final MoodleClient client;
    private final MoodleRequests requests;
    private final MoodleSite site;

    MoodleGroupings(MoodleClient client, MoodleRequests requests, MoodleSite site) {
        this.client = client;
        this.requests = requests;
        this.site = site;
    }

    /** The groups of each grouping that one of these works takes its teams from, as far as they could be read. */
    Map<String, Set<String>> of(String courseId, List<MoodleWork.Assign> works) {
        List<String> ids = works.stream().filter(MoodleWork.Assign::team).map(MoodleWork.Assign::groupingId).filter(id -> !id.equals(ANY)).distinct().toList();
        if (ids.isEmpty() || !site.has(MoodlePermission.GROUPINGS)) {
            return Map.of();
        }
        Map<String, Set<String>> groups = new HashMap<>();
        for (JsonNode grouping : client.list(requests.groupings(ids, courseId))) {
            if (grouping.path("groups").isArray()) {
                Set<String> within = groups.computeIfAbsent(grouping.path("id").asText(), id -> new HashSet<>());
                grouping.get("groups").forEach(group -> within.add(group.path("id").asText()));
            }
        }
        return groups;
    }
}
