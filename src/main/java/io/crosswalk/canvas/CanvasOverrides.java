package io.crosswalk.canvas;

import io.crosswalk.kit.VendorRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who else has an assignment, and with which dates.
 *
 * @param everybody dates of an override for the whole course; null without one
 * @param sections dates by section
 * @param students dates by person
 * @param visibleTo people whom none of the above may name: members of groups, for example
 */
record CanvasOverrides(
        @Nullable CanvasDates everybody, Map<String, CanvasDates> sections, Map<String, CanvasDates> students, Set<String> visibleTo) {

    static CanvasOverrides of(VendorRecord assignment, CanvasDates base) {
        CanvasDates everybody = null;
        Map<String, CanvasDates> sections = new HashMap<>();
        Map<String, CanvasDates> students = new HashMap<>();
        boolean others = assignment.records("overrides").isEmpty();
        for (VendorRecord override : assignment.records("overrides")) {
            CanvasDates dates = CanvasDates.of(override, base);
            if (override.has("course_section_id")) {
                sections.put(override.id("course_section_id"), dates);
            } else if (override.has("student_ids")) {
                override.ids("student_ids").forEach(person -> students.put(person, dates));
            } else if (override.has("course_id") && !override.has("group_id")) {
                everybody = dates;
            } else {
                others = true;
            }
        }
        // Canvas lists whom it is visible to for all overrides together; only where some cannot be resolved here is that of use.
        return new CanvasOverrides(everybody, sections, students, others ? new HashSet<>(assignment.ids("assignment_visibility")) : Set.of());
    }
}
