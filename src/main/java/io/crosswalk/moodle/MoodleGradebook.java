package io.crosswalk.moodle;

import io.crosswalk.kit.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gradebook of one course: what is graded in it, and the grades. */
final class MoodleGradebook {

    /** Where it was not read. */
    static final MoodleGradebook UNREAD = new MoodleGradebook();

    private final Map<String, MoodleGradebookRow> items = new LinkedHashMap<>();
    private final Map<String, Map<String, MoodleGradebookGrade>> grades = new HashMap<>();
    private final Map<String, Map<String, Refusal>> refusals = new HashMap<>();

    static MoodleGradebook of(List<List<MoodleGradebookRow>> learners) {
        MoodleGradebook gradebook = new MoodleGradebook();
        learners.forEach(rows -> rows.forEach(gradebook::add));
        return gradebook;
    }

    private void add(MoodleGradebookRow row) {
        items.putIfAbsent(row.item(), row);
        if (row.grade() != null) {
            grades.computeIfAbsent(row.item(), key -> new HashMap<>()).put(row.personId(), row.grade());
        }
        if (row.refusal() != null) {
            refusals.computeIfAbsent(row.item(), key -> new HashMap<>()).put(row.personId(), row.refusal());
        }
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean has(String item) {
        return items.containsKey(item);
    }

    /** One row for each item, whoever's it is. */
    Collection<MoodleGradebookRow> items() {
        return items.values();
    }

    @Nullable MoodleGradebookGrade grade(String item, String personId) {
        return grades.getOrDefault(item, Map.of()).get(personId);
    }

    @Nullable Refusal refusal(String item, String personId) {
        return refusals.getOrDefault(item, Map.of()).get(personId);
    }

    /** Those of whom the item has anything, a grade or not. */
    Set<String> people(String item) {
        return grades.getOrDefault(item, Map.of()).keySet();
    }

    Collection<Refusal> refusals(String item) {
        return refusals.getOrDefault(item, Map.of()).values();
    }
}
