package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.CourseList.Kind;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The grades of one offering's gradebook: for work whose grades are nowhere else, topics and items that belong to no tool. They
 * can be listed for one item or for all; whichever needs fewer requests is asked for. Used by one thread.
 */
final class BrightspaceGradeValues {

    private final CourseRows rows;
    private final int pageSize;
    private final Map<String, List<BrightspaceGradeValue>> values = new HashMap<>();
    private final Map<String, List<Refusal>> refusals = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    BrightspaceGradeValues(CourseRows rows, int pageSize) {
        this.rows = rows;
        this.pageSize = pageSize;
    }

    /**
     * Reads what will be needed, if that is cheaper all at once.
     *
     * @param items the ids of the items whose grades are needed
     * @param allItems how many items there are
     */
    void expect(Set<String> items, int allItems, int students) {
        long pagesOfAll = pages((long) allItems * students);
        long pagesOfEach = items.size() * pages(students);
        if (pagesOfAll >= pagesOfEach) {
            return;
        }
        Function<JsonNode, Translation<BrightspaceGradeValue>> translator = node -> BrightspaceGradeValue.translate(node, null);
        read(CourseList.of(Kind.GRADES), translator, items);
        read.addAll(items);
    }

    private long pages(long rows) {
        return Math.max(1, (rows + pageSize - 1) / pageSize);
    }

    List<BrightspaceGradeValue> of(String gradeObjectId) {
        if (read.add(gradeObjectId)) {
            read(CourseList.of(Kind.GRADES_OF_ITEM, gradeObjectId), node -> BrightspaceGradeValue.translate(node, gradeObjectId), Set.of(gradeObjectId));
        }
        return values.getOrDefault(gradeObjectId, List.of());
    }

    List<Refusal> refusalsOf(String gradeObjectId) {
        return refusals.getOrDefault(gradeObjectId, List.of());
    }

    private void read(CourseList list, Function<JsonNode, Translation<BrightspaceGradeValue>> translator, Set<String> items) {
        rows.list(list, translator, page -> page.forEach(translation -> translation.give(
                value -> {
                    if (items.contains(value.gradeObjectId())) {
                        values.computeIfAbsent(value.gradeObjectId(), item -> new ArrayList<>()).add(value);
                    }
                },
                // One that does not even name its item may be of any.
                refused -> (refused.assignmentId() == null ? items : Set.of(refused.assignmentId()))
                        .forEach(item -> refusals.computeIfAbsent(item, unknown -> new ArrayList<>()).add(refused)),
                leftOut -> {})));
    }
}
