package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grading scales that were met in a harvest. Most hold for the whole school, so that few requests tell them all. */
final class SchoologyScales {

    private static final String LETTERS_BY_PERCENT = "1";

    private final SchoologyRequests requests;
    private final SchoologyLists lists;
    private final Map<String, SchoologyScale> known = new HashMap<>();

    SchoologyScales(SchoologyRequests requests, SchoologyLists lists) {
        this.requests = requests;
        this.lists = lists;
    }

    /** @throws io.crosswalk.connector.UnreadableException if it is needed and cannot be read: a grade must not change its words by the day */
    SchoologyScale of(SchoologyAssignment item, @Nullable SchoologyGrade grade, String sectionId) {
        if (grade == null || grade.points() == null) {
            return SchoologyScale.NUMBERS;
        }
        String type = grade.scaleType() == null ? item.scaleType() : grade.scaleType();
        String id = grade.scaleId() == null ? item.scaleId() : grade.scaleId();
        return id == null || id.equals("0") || !LETTERS_BY_PERCENT.equals(type) ? SchoologyScale.NUMBERS : read(id, sectionId);
    }

    private synchronized SchoologyScale read(String id, String sectionId) {
        if (!known.containsKey(id)) {
            for (JsonNode row : lists.all(requests.gradingScales(sectionId), SchoologyCollection.GRADING_SCALES)) {
                known.put(row.path("id").asText(), SchoologyScale.of(row));
            }
            known.putIfAbsent(id, SchoologyScale.NUMBERS);
        }
        return known.get(id);
    }
}
