package io.crosswalk.sandbox.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What is no longer as it was told: changed records and added ones. Read by many threads while one writes. */
final class Edits {

    private static final long FIRST_ADDED_PERSON = 900_001;
    private static final long FIRST_ADDED_ASSIGNMENT = 900_001;
    private static final long FIRST_ADDED_ENROLLMENT = 90_000_001;

    private final Map<Long, Person> people = new ConcurrentHashMap<>();
    private final Map<Long, Assignment> assignments = new ConcurrentHashMap<>();
    private final Map<Long, Enrollment> enrollments = new ConcurrentHashMap<>();
    private final Map<Long, Submission> submissions = new ConcurrentHashMap<>();
    private final Map<Long, List<Long>> addedAssignments = new ConcurrentHashMap<>();
    private final Map<Long, List<Long>> addedEnrollments = new ConcurrentHashMap<>();

    @Nullable Person person(long id) {
        return people.get(id);
    }

    LongStream personIds() {
        return people.keySet().stream().mapToLong(Long::longValue);
    }

    @Nullable Assignment assignment(long id) {
        return assignments.get(id);
    }

    @Nullable Enrollment enrollment(long id) {
        return enrollments.get(id);
    }

    @Nullable Submission submission(long id) {
        return submissions.get(id);
    }

    List<Enrollment> enrollments(long courseId, List<Enrollment> told) {
        return current(told, Enrollment::id, enrollments, addedEnrollments.getOrDefault(courseId, List.of()));
    }

    List<Assignment> assignments(long courseId, List<Assignment> told) {
        return current(told, Assignment::id, assignments, addedAssignments.getOrDefault(courseId, List.of()));
    }

    private static <T> List<T> current(List<T> told, Function<T, Long> id, Map<Long, T> changed, List<Long> added) {
        List<T> current = new ArrayList<>(told.size() + added.size());
        told.forEach(record -> current.add(changed.getOrDefault(id.apply(record), record)));
        added.forEach(addedId -> current.add(changed.get(addedId)));
        return current;
    }

    long nextPersonId() {
        return FIRST_ADDED_PERSON + people.size();
    }

    long nextAssignmentId() {
        return FIRST_ADDED_ASSIGNMENT + count(addedAssignments);
    }

    long nextEnrollmentId() {
        return FIRST_ADDED_ENROLLMENT + count(addedEnrollments);
    }

    private static int count(Map<Long, List<Long>> added) {
        return added.values().stream().mapToInt(List::size).sum();
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(Assignment assignment) {
        replace(assignment);
        addedAssignments.computeIfAbsent(assignment.courseId(), courseId -> new CopyOnWriteArrayList<>()).add(assignment.id());
    }

    void add(Enrollment enrollment) {
        replace(enrollment);
        addedEnrollments.computeIfAbsent(enrollment.courseId(), courseId -> new CopyOnWriteArrayList<>()).add(enrollment.id());
    }

    void replace(Assignment assignment) {
        assignments.put(assignment.id(), assignment);
    }

    void replace(Enrollment enrollment) {
        enrollments.put(enrollment.id(), enrollment);
    }

    void replace(Submission submission) {
        submissions.put(submission.id(), submission);
    }
}
