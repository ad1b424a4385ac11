package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.Assignment.Trait;
import io.crosswalk.sandbox.district.AssignmentOverride;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The due dates of an assignment: its own, and those of its overrides. */
final class AssignmentDates {

    private static final int MOST_DATES = 25;
    private static final Comparator<AssignmentOverride> MOST_LENIENT_LAST =
            Comparator.comparing(override -> override.dueAt() == null ? Instant.MAX : override.dueAt());

    private AssignmentDates() {}

    static void write(Json json, Assignment assignment) throws IOException {
        if (assignment.overrides().size() >= MOST_DATES) {
            json.number("all_dates_count", assignment.overrides().size());
            return;
        }
        Stream<@Nullable AssignmentOverride> base = assignment.is(Trait.ONLY_VISIBLE_TO_OVERRIDES) ? Stream.empty() : Stream.of((AssignmentOverride) null);
        List<@Nullable AssignmentOverride> dates = Stream.concat(base, assignment.overrides().stream()).toList();
        json.list("all_dates", dates, override -> json.object(() -> {
            if (override == null) {
                json.flag("base", true);
                json.time("due_at", assignment.dueAt());
            } else {
                json.id("id", override.id());
                json.text("title", override.title());
                json.time("due_at", override.dueAt());
            }
            json.nothing("unlock_at", "lock_at");
        }));
    }

    static void override(Json json, Assignment assignment, AssignmentOverride override) throws IOException {
        json.object(() -> {
            json.id("id", override.id());
            json.id("assignment_id", assignment.id());
            json.text("title", override.title());
            json.time("due_at", override.dueAt());
            json.flag("all_day", false);
            if (override.sectionId() != null) {
                json.id("course_section_id", override.sectionId());
            } else if (override.groupId() != null) {
                json.id("group_id", override.groupId());
            } else {
                json.list("student_ids", override.studentIds(), json::idValue);
            }
        });
    }

    /** For one who teaches everybody, the most lenient of all dates. */
    static @Nullable Instant forCaller(Assignment assignment) {
        AssignmentOverride latest = assignment.overrides().stream().max(MOST_LENIENT_LAST).orElse(null);
        if (latest == null || (!assignment.is(Trait.ONLY_VISIBLE_TO_OVERRIDES) && assignment.dueAt() == null)) {
            return assignment.dueAt();
        }
        Instant base = assignment.is(Trait.ONLY_VISIBLE_TO_OVERRIDES) ? null : assignment.dueAt();
        return latest.dueAt() == null || base == null || base.isBefore(latest.dueAt()) ? latest.dueAt() : base;
    }
}
