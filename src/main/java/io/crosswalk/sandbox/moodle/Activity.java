package io.crosswalk.sandbox.moodle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One activity of a course, or a column of its gradebook.
 *
 * @param cmid the course module; a number of its own for gradebook columns, which have none
 * @param name as Moodle keeps it
 * @param intro HTML
 * @param groups the only groups that may see it; empty for everyone
 * @param opens with {@code due} and {@code closes} null where not set; a quiz has no {@code closes}: it is due when it closes
 * @param grading null for work without a grade
 * @param changedAt when its settings were changed
 */
record Activity(long cmid, long instance, long courseId, Kind kind, String name, String intro, boolean visible, boolean onCoursePage,
        Set<Long> groups, @Nullable Instant opens, @Nullable Instant due, @Nullable Instant closes, @Nullable Grading grading,
        Instant createdAt, Instant changedAt) {

    private static final long FIRST_ITEM = 100_000;

    /**
     * @param maximum the steps of the scale where {@code scale}
     * @param letters the gradebook shows letters instead of numbers; the grade is a number all the same
     * @param hidden the whole column is hidden from students
     */
    record Grading(BigDecimal maximum, boolean scale, boolean letters, boolean hidden) {

        static Grading points(String maximum) {
            return new Grading(new BigDecimal(maximum), false, false, false);
        }

        static Grading words() {
            return new Grading(BigDecimal.valueOf(Scale.size()), true, false, false);
        }

        Grading inLetters() {
            return new Grading(maximum, scale, true, hidden);
        }

        Grading hide() {
            return new Grading(maximum, scale, letters, true);
        }
    }

    /** Its row in the gradebook. */
    long itemId() {
        return kind instanceof Kind.Manual ? instance : FIRST_ITEM + cmid;
    }

    /** What the hub calls it within a section, for example {@code quiz-7}. */
    String localIdentifier() {
        return kind.module() + "-" + instance;
    }

    boolean is(Kind.Trait trait) {
        return kind instanceof Kind.Assign assign && assign.is(trait);
    }

    /** An assignment that is handed in on the site; the others are given on paper or observed. */
    boolean takesSubmissions() {
        return is(Kind.Trait.ONLINE_TEXT) || is(Kind.Trait.FILE);
    }

    /** Is work, whether graded or not. */
    boolean isWork() {
        return kind instanceof Kind.Assign || kind instanceof Kind.Quiz || (grading != null && !(kind instanceof Kind.Page));
    }

    /** Leaves the time of change alone, as revealing identities does. */
    Activity with(Kind.Trait trait) {
        if (!(kind instanceof Kind.Assign assign)) {
            throw new IllegalArgumentException(localIdentifier() + " is no assignment.");
        }
        Set<Kind.Trait> traits = EnumSet.of(trait);
        traits.addAll(assign.traits());
        return new Activity(cmid, instance, courseId, new Kind.Assign(traits, assign.grouping()), name, intro, visible, onCoursePage, groups,
                opens, due, closes, grading, createdAt, changedAt);
    }

    Activity named(String newName, Instant at) {
        return new Activity(cmid, instance, courseId, kind, newName, intro, visible, onCoursePage, groups, opens, due, closes, grading, createdAt, at);
    }

    Activity due(@Nullable Instant newDue, Instant at) {
        return new Activity(cmid, instance, courseId, kind, name, intro, visible, onCoursePage, groups, opens, newDue, closes, grading, createdAt, at);
    }

    /** Showing and hiding are kept in the course module: no time of change moves. */
    Activity shown(boolean nowVisible) {
        return new Activity(cmid, instance, courseId, kind, name, intro, nowVisible, onCoursePage, groups, opens, due, closes, grading,
                createdAt, changedAt);
    }
}
