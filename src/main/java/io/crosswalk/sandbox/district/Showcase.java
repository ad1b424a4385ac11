package io.crosswalk.sandbox.district;

import io.crosswalk.sandbox.district.Enrollment.State;
import io.crosswalk.sandbox.district.Enrollment.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A few courses told by hand, which hold every situation that makes an integration stumble. */
final class Showcase implements Story {

    private static final long FIRST_ENROLLMENT = 770_001;

    private final Map<Long, Course> courses = new TreeMap<>();
    private final Map<Long, Section> sections = new TreeMap<>();
    private final Map<Long, Person> people = new TreeMap<>();
    private final Map<Long, Enrollment> enrollments = new TreeMap<>();
    private final Map<Long, Assignment> assignments = new TreeMap<>();
    private final Map<Long, Submission> submissions = new TreeMap<>();
    private final Instant since;

    Showcase(Calendar calendar) {
        this.since = calendar.at(-90, 8);
        AlgebraCourse.tell(this, calendar);
        OddCourses.tell(this, calendar);
    }

    void add(Course course) {
        courses.put(course.id(), course);
    }

    void add(Section section) {
        sections.put(section.id(), section);
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(Assignment assignment) {
        assignments.put(assignment.id(), assignment);
    }

    void add(Submission submission) {
        submissions.put(submission.id(), submission);
    }

    Enrollment enroll(long userId, long sectionId, Type type, State state, @Nullable String sisUserId, @Nullable Long observedUserId) {
        Section section = sections.get(sectionId);
        Enrollment enrollment = new Enrollment(FIRST_ENROLLMENT + enrollments.size(), userId, section.courseId(), sectionId, type, state, sisUserId,
                observedUserId, since, since);
        enrollments.put(enrollment.id(), enrollment);
        return enrollment;
    }

    void enroll(Person student, long sectionId) {
        enroll(student.id(), sectionId, Type.STUDENT, State.ACTIVE, student.sisId(), null);
    }

    @Override
    public LongStream courseIds() {
        return courses.keySet().stream().mapToLong(Long::longValue);
    }

    @Override
    public LongStream personIds() {
        return people.keySet().stream().mapToLong(Long::longValue);
    }

    @Override
    public @Nullable Course course(long id) {
        return courses.get(id);
    }

    @Override
    public @Nullable Person person(long id) {
        return people.get(id);
    }

    @Override
    public @Nullable Long courseOfSection(long sectionId) {
        Section section = sections.get(sectionId);
        return section == null ? null : section.courseId();
    }

    @Override
    public @Nullable Long courseOfAssignment(long assignmentId) {
        Assignment assignment = assignments.get(assignmentId);
        return assignment == null ? null : assignment.courseId();
    }

    @Override
    public @Nullable Long courseOfEnrollment(long enrollmentId) {
        Enrollment enrollment = enrollments.get(enrollmentId);
        return enrollment == null ? null : enrollment.courseId();
    }

    @Override
    public List<Section> sections(long courseId) {
        return sections.values().stream().filter(section -> section.courseId() == courseId).toList();
    }

    @Override
    public List<Enrollment> enrollments(long courseId) {
        return enrollments.values().stream().filter(enrollment -> enrollment.courseId() == courseId).toList();
    }

    @Override
    public List<Assignment> assignments(long courseId) {
        return new ArrayList<>(assignments.values().stream().filter(assignment -> assignment.courseId() == courseId).toList());
    }

    @Override
    public @Nullable Submission submission(Assignment assignment, long userId) {
        return submissions.get(Submission.id(assignment.id(), userId));
    }
}
