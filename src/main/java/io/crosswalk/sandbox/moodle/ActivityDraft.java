package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Kind.GradeMethod;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An activity that is being written; {@link Site#add(ActivityDraft)} gives it its numbers. */
final class ActivityDraft {

    private final long courseId;
    private final String name;
    private final Instant createdAt;
    private Kind kind;
    private String intro = "";
    private boolean visible = true;
    private boolean onCoursePage = true;
    private Set<Long> groups = Set.of();
    private @Nullable Instant opens;
    private @Nullable Instant due;
    private @Nullable Instant closes;
    private @Nullable Grading grading = Grading.points("100");

    private ActivityDraft(long courseId, Kind kind, String name, Instant createdAt) {
        this.courseId = courseId;
        this.kind = kind;
        this.name = name;
        this.createdAt = createdAt;
    }

    static ActivityDraft assign(long courseId, String name, Instant createdAt, Trait... traits) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(Set.of(traits));
        return new ActivityDraft(courseId, new Kind.Assign(all, 0), name, createdAt);
    }

    static ActivityDraft quiz(long courseId, String name, Instant createdAt, String sumOfMarks, int attempts, GradeMethod method) {
        return new ActivityDraft(courseId, new Kind.Quiz(new BigDecimal(sumOfMarks), attempts, method), name, createdAt);
    }

    static ActivityDraft forum(long courseId, String name, Instant createdAt, boolean whole) {
        return new ActivityDraft(courseId, new Kind.Forum(whole), name, createdAt);
    }

    static ActivityDraft other(long courseId, ModuleName module, String name, Instant createdAt) {
        return new ActivityDraft(courseId, new Kind.Other(module), name, createdAt);
    }

    static ActivityDraft page(long courseId, String name, Instant createdAt) {
        return new ActivityDraft(courseId, new Kind.Page(), name, createdAt).grade(null);
    }

    static ActivityDraft manual(long courseId, String name, Instant createdAt) {
        return new ActivityDraft(courseId, new Kind.Manual(), name, createdAt);
    }

    ActivityDraft teamsOf(long grouping) {
        if (kind instanceof Kind.Assign assign) {
            kind = new Kind.Assign(assign.traits(), grouping);
        }
        return this;
    }

    ActivityDraft intro(String html) {
        intro = html;
        return this;
    }

    ActivityDraft hidden() {
        visible = false;
        return this;
    }

    /** Reachable, though not listed on the course page. */
    ActivityDraft stealth() {
        onCoursePage = false;
        return this;
    }

    ActivityDraft onlyFor(long group) {
        groups = Set.of(group);
        return this;
    }

    ActivityDraft opens(@Nullable Instant at) {
        opens = at;
        return this;
    }

    ActivityDraft due(@Nullable Instant at) {
        due = at;
        return this;
    }

    ActivityDraft closes(@Nullable Instant at) {
        closes = at;
        return this;
    }

    ActivityDraft grade(@Nullable Grading newGrading) {
        grading = newGrading;
        return this;
    }

    long courseId() {
        return courseId;
    }

    Kind kind() {
        return kind;
    }

    Activity numbered(long cmid, long instance) {
        return new Activity(cmid, instance, courseId, kind, name, intro, visible, onCoursePage, groups, opens, due, closes, grading,
                createdAt, createdAt);
    }
}
