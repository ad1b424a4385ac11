package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of an offering, whatever the tool.
 *
 * @param name as the LMS gives it
 * @param plainName what a reader sees
 * @param outOf the points of the tool itself; null if the tool gives none
 * @param gradeItem in which the grade book keeps its grades; null if it is in none
 * @param onlySpecialAccess it is assigned to those with special access only
 * @param specialAccess by user id
 */
record Work(
        WorkKey key,
        long offeringId,
        String name,
        String plainName,
        @Nullable Prose prose,
        Dates dates,
        @Nullable BigDecimal outOf,
        @Nullable GradeItem gradeItem,
        Tool tool,
        State state,
        boolean onlySpecialAccess,
        Map<Long, SpecialAccess> specialAccess) {

    enum State {
        PUBLISHED,
        HIDDEN,
        DELETED
    }

    record Dates(@Nullable Instant start, @Nullable Instant due, @Nullable Instant end) {

        static final Dates NONE = new Dates(null, null, null);

        static Dates due(Instant due) {
            return new Dates(null, due, null);
        }
    }

    Work {
        specialAccess = Map.copyOf(specialAccess);
    }

    static Work of(WorkKey key, long offeringId, String name, Dates dates, @Nullable BigDecimal outOf, Tool tool) {
        return new Work(key, offeringId, name, name, null, dates, outOf, null, tool, State.PUBLISHED, false, Map.of());
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** Null for work without points. */
    @Nullable BigDecimal maxPoints() {
        return outOf != null || gradeItem == null ? outOf : gradeItem.maxPoints();
    }

    @Nullable Instant dueFor(long userId) {
        SpecialAccess own = specialAccess.get(userId);
        return own == null || own.due() == null ? dates.due() : own.due();
    }

    @Nullable Long groupCategory() {
        if (tool instanceof Tool.Dropbox dropbox) {
            return dropbox.groupCategory();
        }
        return tool instanceof Tool.Topic topic ? topic.groupCategory() : null;
    }

    /** One row for each group, and not for each student. */
    boolean isHandedInByGroups() {
        return tool instanceof Tool.Dropbox dropbox && dropbox.groupCategory() != null;
    }

    /** The tool lets a student hand something in, and shows that it was done. */
    boolean showsHandIns() {
        return !(tool instanceof Tool.GradeBook) && !(tool instanceof Tool.Dropbox dropbox && !dropbox.submissionType().isOnline());
    }

    Work named(String newName) {
        return named(newName, newName);
    }

    Work named(String newName, String newPlainName) {
        return new Work(key, offeringId, newName, newPlainName, prose, dates, outOf, gradeItem, tool, state, onlySpecialAccess, specialAccess);
    }

    Work described(Prose newProse) {
        return new Work(key, offeringId, name, plainName, newProse, dates, outOf, gradeItem, tool, state, onlySpecialAccess, specialAccess);
    }

    Work dated(Dates newDates) {
        return new Work(key, offeringId, name, plainName, prose, newDates, outOf, gradeItem, tool, state, onlySpecialAccess, specialAccess);
    }

    Work gradedIn(GradeItem item) {
        return new Work(key, offeringId, name, plainName, prose, dates, outOf, item, tool, state, onlySpecialAccess, specialAccess);
    }

    Work in(State newState) {
        return new Work(key, offeringId, name, plainName, prose, dates, outOf, gradeItem, tool, newState, onlySpecialAccess, specialAccess);
    }

    Work onlyForSpecialAccess() {
        return new Work(key, offeringId, name, plainName, prose, dates, outOf, gradeItem, tool, state, true, specialAccess);
    }

    Work with(long userId, SpecialAccess access) {
        Map<Long, SpecialAccess> more = new HashMap<>(specialAccess);
        more.put(userId, access);
        return new Work(key, offeringId, name, plainName, prose, dates, outOf, gradeItem, tool, state, onlySpecialAccess, more);
    }
}
