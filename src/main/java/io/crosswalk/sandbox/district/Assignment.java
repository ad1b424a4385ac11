package io.crosswalk.sandbox.district;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param submissionTypes in Canvas's words, for example {@code online_upload} */
public record Assignment(
        long id,
        long courseId,
        String name,
        @Nullable String description,
        @Nullable Instant dueAt,
        @Nullable Double pointsPossible,
        GradingType gradingType,
        List<String> submissionTypes,
        State state,
        Set<Trait> traits,
        List<AssignmentOverride> overrides,
        Instant createdAt,
        Instant updatedAt) {

    private static final List<String> ONLINE =
            List.of("online_text_entry", "online_url", "online_upload", "online_quiz", "discussion_topic", "media_recording", "student_annotation");

    public enum GradingType {
        POINTS, PERCENT, PASS_FAIL, LETTER_GRADE, GPA_SCALE, NOT_GRADED;

        public String canvasName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State { PUBLISHED, UNPUBLISHED, DELETED }

    public enum Trait { ONLY_VISIBLE_TO_OVERRIDES, POST_MANUALLY, ANONYMOUS, NEW_QUIZ, GROUP_WORK }

    static Assignment of(long id, long courseId, String name, @Nullable Instant dueAt, @Nullable Double points, Instant createdAt) {
        return new Assignment(id, courseId, name, null, dueAt, points, GradingType.POINTS, List.of("online_text_entry"),
                State.PUBLISHED, EnumSet.noneOf(Trait.class), List.of(), createdAt, createdAt);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public boolean isQuiz() {
        return submissionTypes.contains("online_quiz");
    }

    /** Work that Canvas can see being handed in: only such work becomes missing by the clock. */
    public boolean expectsOnlineWork() {
        return is(Trait.NEW_QUIZ) || submissionTypes.stream().anyMatch(ONLINE::contains);
    }

    /** The time after the due date in which a quiz still counts as handed in on time. */
    Duration grace() {
        return isQuiz() || is(Trait.NEW_QUIZ) ? Duration.ofSeconds(60) : Duration.ZERO;
    }

    Assignment as(GradingType type) {
        return new Assignment(id, courseId, name, description, dueAt, pointsPossible, type, submissionTypes, state, traits, overrides, createdAt, updatedAt);
    }

    Assignment taking(String... types) {
        return new Assignment(id, courseId, name, description, dueAt, pointsPossible, gradingType, List.of(types), state, traits, overrides, createdAt, updatedAt);
    }

    Assignment described(String html) {
        return new Assignment(id, courseId, name, html, dueAt, pointsPossible, gradingType, submissionTypes, state, traits, overrides, createdAt, updatedAt);
    }

    Assignment with(Trait trait) {
        Set<Trait> all = EnumSet.of(trait);
        all.addAll(traits);
        return new Assignment(id, courseId, name, description, dueAt, pointsPossible, gradingType, submissionTypes, state, all, overrides, createdAt, updatedAt);
    }

    Assignment with(AssignmentOverride override) {
        List<AssignmentOverride> all = new ArrayList<>(overrides);
        all.add(override);
        return new Assignment(id, courseId, name, description, dueAt, pointsPossible, gradingType, submissionTypes, state, traits, List.copyOf(all), createdAt, updatedAt);
    }

    Assignment in(State newState, Instant at) {
        return new Assignment(id, courseId, name, description, dueAt, pointsPossible, gradingType, submissionTypes, newState, traits, overrides, createdAt, at);
    }

    Assignment named(String newName, Instant at) {
        return new Assignment(id, courseId, newName, description, dueAt, pointsPossible, gradingType, submissionTypes, state, traits, overrides, createdAt, at);
    }

    Assignment due(@Nullable Instant newDueAt, Instant at) {
        return new Assignment(id, courseId, name, description, newDueAt, pointsPossible, gradingType, submissionTypes, state, traits, overrides, createdAt, at);
    }
}
