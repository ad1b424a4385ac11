package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which key Schoology lists what, and by which fields its rows are told apart. */
enum SchoologyCollection {
    COURSES("course", null, "id"),
    GRADING_PERIODS("gradingperiods", null, "id"),
    SECTIONS("section", null, "id"),
    ENROLLMENTS("enrollment", null, "id"),
    GRADE_ITEMS("assignment", null, "type", "id"),
    GRADES("grades", "grade", "enrollment_id", "assignment_id"),
    SUBMISSIONS("revision", null, "uid", "revision_id"),
    POSTS("comment", null, "id"),
    GRADING_SCALES("grading_scale", null, "id"),
    GRADING_GROUPS("grading_groups", null, "id"),
    ROLES("role", null, "id"),
    USERS("user", null, "uid");

    private final String key;
    private final @Nullable String innerKey;
    private final List<String> identity;

    SchoologyCollection(String key, @Nullable String innerKey, String... identity) {
        this.key = key;
        this.innerKey = innerKey;
        this.identity = List.of(identity);
    }

    /** The key that an answer must have, be it empty. */
    String key() {
        return key;
    }

    /** Where the rows are one level deeper. */
    @Nullable String innerKey() {
        return innerKey;
    }

    /** What tells a row from others, however it is typed; null where it has none of it. */
    @Nullable String identity(JsonNode row) {
        StringBuilder identity = new StringBuilder();
        for (String field : this.identity) {
            JsonNode value = row.path(field);
            if (value.isValueNode() && !value.isNull()) {
                identity.append('-').append(value.asText());
            }
        }
        return identity.isEmpty() ? null : identity.toString();
    }
}
