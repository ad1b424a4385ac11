package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.moodle.MoodleSettings.Activities;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Courses that are read together: what Moodle can be asked about several courses at once is asked when the first of them needs it.
 * For several threads; those whose courses are in the same group wait for one another's requests.
 */
final class MoodleCourseGroup {

    private static final String KIND = "assign-";

    private final Set<String> courseIds;
    private final MoodleBatches batches;
    private final MoodleSettings settings;
    private final Map<String, MoodleListing> listings = new HashMap<>();
    private @Nullable Rows rows;

    MoodleCourseGroup(List<String> courseIds, MoodleBatches batches, MoodleSettings settings) {
        this.courseIds = new LinkedHashSet<>(courseIds);
        this.batches = batches;
        this.settings = settings;
    }

    /**
     * @param since null: everything was read
     * @param complete by assignment; those of which nothing changed since are missing
     */
    private record Rows(@Nullable Instant since, Map<String, Outcome<List<Translation<MoodleFlag>>>> flags, Map<String, Outcome<MoodleAssignmentRows>> complete) {

        boolean cover(@Nullable Instant wanted) {
            return since == null || wanted != null && !wanted.isBefore(since);
        }
    }

    synchronized MoodleListing listing(String courseId) {
        if (!listings.containsKey(courseId)) {
            List<String> ids = List.copyOf(courseIds);
            Map<String, Outcome<List<Translation<MoodleWork>>>> assignments = settings.reads(Activities.ASSIGN) ? batches.assignments(ids) : Map.of();
            Map<String, Outcome<List<Translation<MoodleWork>>>> quizzes = settings.reads(Activities.QUIZ)
                    ? batches.quizzes(ids, settings.quizAttempts() != MoodleSettings.QuizAttempts.NEVER) : Map.of();
            Map<String, Outcome<List<Translation<MoodleWork>>>> forums = settings.reads(Activities.FORUM) ? batches.forums(ids, settings.forumPosts()) : Map.of();
            Outcome<List<Translation<MoodleWork>>> none = new Outcome.Read<>(List.of());
            ids.forEach(id -> listings.put(id, new MoodleListing(assignments.getOrDefault(id, none), quizzes.getOrDefault(id, none), forums.getOrDefault(id, none))));
        }
        return Objects.requireNonNull(listings.get(courseId));
    }

    /** What teachers set for single students, by assignment. */
    synchronized Outcome<List<Translation<MoodleFlag>>> flags(String courseId, String assignment, @Nullable Instant since) {
        return rows(courseId, since).flags().getOrDefault(assignment, unknown(assignment));
    }

    /** The rows of an assignment; null where nothing about it changed since then. */
    synchronized @Nullable Outcome<MoodleAssignmentRows> rows(String courseId, String assignment, @Nullable Instant since) {
        return rows(courseId, since).complete().get(assignment);
    }

    /** Reads the rows of some assignments whatever the earlier requests gave. */
    Map<String, Outcome<MoodleAssignmentRows>> complete(List<String> instances) {
        Map<String, Outcome<List<Translation<MoodleSubmissionRow>>>> submissions = batches.submissions(instances);
        Map<String, Outcome<List<Translation<MoodleGrade>>>> grades = batches.grades(instances);
        Map<String, Outcome<MoodleAssignmentRows>> complete = new HashMap<>();
        instances.forEach(id -> complete.put(KIND + id, together(submissions.get(id), grades.get(id))));
        return complete;
    }

    /** Forgets a course that was read to its end. */
    synchronized void release(String courseId) {
        MoodleListing listing = listings.get(courseId);
        courseIds.remove(courseId);
        if (listing != null && rows != null) {
            listing.assigned().forEach(work -> {
                rows.flags().remove(work.activity().id());
                rows.complete().remove(work.activity().id());
            });
        }
        listings.remove(courseId);
    }

    private Rows rows(String courseId, @Nullable Instant since) {
        listing(courseId);
        Rows read = rows;
        if (read == null || !read.cover(since)) {
            read = read(since);
            rows = read;
        }
        return read;
    }

    private Rows read(@Nullable Instant since) {
        List<MoodleWork.Assign> assigned = listings.values().stream().flatMap(listing -> listing.assigned().stream()).toList();
        List<String> ids = assigned.stream().map(work -> work.activity().instance()).distinct().sorted(MoodleCourseGroup::byNumber).toList();
        Map<String, Outcome<List<Translation<MoodleFlag>>>> flags = new HashMap<>();
        batches.flags(ids).forEach((id, outcome) -> flags.put(KIND + id, outcome));
        return new Rows(since, flags, complete(since == null ? ids : changed(assigned, ids, since)));
    }

    private List<String> changed(List<MoodleWork.Assign> assigned, List<String> ids, Instant since) {
        Set<String> changed = new TreeSet<>(MoodleCourseGroup::byNumber);
        assigned.stream().filter(MoodleWork.Assign::releasedUnseen).forEach(work -> changed.add(work.activity().instance()));
        List<String> others = ids.stream().filter(id -> !changed.contains(id)).toList();
        Stream.of(batches.submissionsSince(others, since), batches.gradesSince(others, since)).forEach(answer -> answer.forEach((id, outcome) -> {
            if (!(outcome instanceof Outcome.Read<? extends List<?>> read) || !read.value().isEmpty()) {
                changed.add(id);
            }
        }));
        return List.copyOf(changed);
    }

    private static Outcome<MoodleAssignmentRows> together(@Nullable Outcome<List<Translation<MoodleSubmissionRow>>> submissions, @Nullable Outcome<List<Translation<MoodleGrade>>> grades) {
        try {
            return new Outcome.Read<>(new MoodleAssignmentRows(Objects.requireNonNull(submissions).orThrow(), Objects.requireNonNull(grades).orThrow()));
        } catch (UnreadableException reason) {
            return new Outcome.Failed<>(reason);
        }
    }

    private static <T> Outcome<T> unknown(String assignment) {
        return new Outcome.Failed<>(new UnreadableException(Cause.UNEXPECTED_SHAPE, "The assignment " + assignment + " appeared while its course was read. The next harvest reads it."));
    }

    private static int byNumber(String first, String second) {
        return first.length() != second.length() ? Integer.compare(first.length(), second.length()) : first.compareTo(second);
    }
}
