package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gradable work of one section.
 *
 * @param id of the material
 * @param gradeItemId under which grades and submissions are kept; differs from {@code id} for discussions
 * @param due null for none
 * @param releasesGrades students see grades as soon as they are entered; otherwise they see none
 * @param addedAt when it could first be harvested
 * @param changedAt moved by edits of the item itself, not by students or grades
 */
record GradeItem(long id, long gradeItemId, ItemType type, Text title, Text description, @Nullable Instant due, BigDecimal maxPoints,
        boolean dropbox, State state, Audience audience, boolean releasesGrades, GradingScale scale, Set<Trait> traits, Instant addedAt,
        Instant changedAt) {

    enum State {
        PUBLISHED,
        /** Published, but a completion rule or a date still hides it from students. */
        NOT_YET_AVAILABLE,
        UNPUBLISHED
    }

    enum Trait {
        FINAL,
        /** Shown as progress, not counted. */
        PRACTICE,
        COLLECTED_ONLY,
        /** In no category of the gradebook. */
        UNGRADED,
        /** As older material has it. */
        WITHOUT_GRADE_ITEM_ID
    }

    GradeItem {
        traits = Set.copyOf(traits);
    }

    static GradeItem assignment(long id, String title, @Nullable Instant due, String maxPoints, Instant addedAt) {
        return new GradeItem(id, id, ItemType.ASSIGNMENT, Text.plain(title), Text.NONE, due, new BigDecimal(maxPoints), true, State.PUBLISHED,
                Audience.EVERYONE, true, GradingScale.NONE, Set.of(), addedAt, addedAt);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean isPublished() {
        return state != State.UNPUBLISHED;
    }

    /** Work on paper, tests and outside tools show no handing in. */
    boolean showsHandingIn() {
        return type == ItemType.DISCUSSION || (type == ItemType.ASSIGNMENT && dropbox);
    }

    GradeItem onPaper() {
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, false, state, audience, releasesGrades, scale, traits, addedAt,
                changedAt);
    }

    GradeItem as(ItemType other, long otherGradeItemId) {
        return new GradeItem(id, otherGradeItemId, other, title, description, due, maxPoints, false, state, audience, releasesGrades, scale, traits,
                addedAt, changedAt);
    }

    GradeItem saying(Text otherTitle, Text otherDescription) {
        return new GradeItem(id, gradeItemId, type, otherTitle, otherDescription, due, maxPoints, dropbox, state, audience, releasesGrades, scale, traits,
                addedAt, changedAt);
    }

    GradeItem titled(Text other, Instant at) {
        return saying(other, description).changed(at);
    }

    GradeItem due(@Nullable Instant other, Instant at) {
        return new GradeItem(id, gradeItemId, type, title, description, other, maxPoints, dropbox, state, audience, releasesGrades, scale, traits, addedAt,
                at);
    }

    GradeItem in(State other, Instant at) {
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, dropbox, other, audience, releasesGrades, scale, traits, addedAt,
                at);
    }

    GradeItem to(Audience other, Instant at) {
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, dropbox, state, other, releasesGrades, scale, traits, addedAt, at);
    }

    GradeItem releasing(boolean releases, Instant at) {
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, dropbox, state, audience, releases, scale, traits, addedAt, at);
    }

    GradeItem on(GradingScale other) {
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, dropbox, state, audience, releasesGrades, other, traits, addedAt,
                changedAt);
    }

    GradeItem with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new GradeItem(id, gradeItemId, type, title, description, due, maxPoints, dropbox, state, audience, releasesGrades, scale, more, addedAt,
                changedAt);
    }

    private GradeItem changed(Instant at) {
        return due(due, at);
    }
}
