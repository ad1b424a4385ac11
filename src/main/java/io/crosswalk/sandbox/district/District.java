package io.crosswalk.sandbox.district;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The district as it is now: the story of its first start, and what was changed since. Safe for use by many threads. */
public final class District {

    private static final long FIRST_ADDED_PERSON = 900_001;
    private static final long FIRST_ADDED_ASSIGNMENT = 900_001;
    private static final long FIRST_ADDED_ENROLLMENT = 90_000_001;

    private final Calendar calendar;
    private final Clock clock;
    private final List<Story> stories;
    private final List<Term> terms;
    private final long[] courseIds;
    private final Map<Long, Person> addedPeople = new ConcurrentHashMap<>();
    private final Map<Long, Assignment> assignments = new ConcurrentHashMap<>();
    private final Map<Long, Enrollment> enrollments = new ConcurrentHashMap<>();
    private final Map<Long, Submission> submissions = new ConcurrentHashMap<>();
    private final Map<Long, List<Long>> addedAssignments = new ConcurrentHashMap<>();
    private final Map<Long, List<Long>> addedEnrollments = new ConcurrentHashMap<>();
    private volatile long[] personIds;

    public District(DistrictSize size, Calendar calendar, long seed, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.stories = List.of(new Showcase(calendar), new OrdinaryCourses(size, calendar, seed));
        this.terms = Terms.of(calendar);
        this.courseIds = stories.stream().flatMapToLong(Story::courseIds).sorted().toArray();
        this.personIds = allPersonIds();
    }

    /** @return the id of what was changed or made */
    public synchronized long change(Change change, Instant at) {
        return change.apply(this, at);
    }

    public Calendar calendar() {
        return calendar;
    }

    public Instant now() {
        return clock.instant();
    }

    public List<School> schools() {
        return Schools.ALL;
    }

    public List<Term> terms() {
        return terms;
    }

    public Term term(long id) {
        return terms.stream().filter(term -> term.id() == id).findFirst().orElseThrow(() -> new UnknownRecordException("term", id));
    }

    /** In ascending order; not to be written to. */
    public long[] courseIds() {
        return courseIds;
    }

    /** In ascending order; not to be written to. */
    public long[] personIds() {
        return personIds;
    }

    public @Nullable Course course(long id) {
        return first(story -> story.course(id));
    }

    public @Nullable Person person(long id) {
        Person added = addedPeople.get(id);
        return added == null ? first(story -> story.person(id)) : added;
    }

    public @Nullable Section section(long id) {
        Long courseId = first(story -> story.courseOfSection(id));
        return courseId == null ? null : sections(courseId).stream().filter(section -> section.id() == id).findFirst().orElse(null);
    }

    public @Nullable Assignment assignment(long id) {
        Assignment changed = assignments.get(id);
        if (changed != null) {
            return changed;
        }
        Long courseId = first(story -> story.courseOfAssignment(id));
        return courseId == null ? null : told(courseId, Story::assignments).stream().filter(found -> found.id() == id).findFirst().orElse(null);
    }

    public @Nullable CourseContents contents(long courseId) {
        Course course = course(courseId);
        if (course == null) {
            return null;
        }
        List<Enrollment> current = new ArrayList<>();
        told(courseId, Story::enrollments).forEach(told -> current.add(enrollments.getOrDefault(told.id(), told)));
        addedEnrollments.getOrDefault(courseId, List.of()).forEach(id -> current.add(enrollments.get(id)));
        List<Assignment> work = new ArrayList<>();
        told(courseId, Story::assignments).forEach(told -> work.add(assignments.getOrDefault(told.id(), told)));
        addedAssignments.getOrDefault(courseId, List.of()).forEach(id -> work.add(assignments.get(id)));
        return new CourseContents(course, sections(courseId), current, work);
    }

    public Standing standing(CourseContents contents, Assignment assignment, long userId) {
        return new Standing(submission(assignment, userId), assignment, contents.dueAt(assignment, userId), contents.assigned(assignment, userId), now());
    }

    private List<Section> sections(long courseId) {
        return told(courseId, Story::sections);
    }

    private Submission submission(Assignment assignment, long userId) {
        Submission changed = submissions.get(Submission.id(assignment.id(), userId));
        if (changed != null) {
            return changed;
        }
        Submission told = first(story -> story.submission(assignment, userId));
        return told == null ? Submission.none(assignment.id(), userId) : told;
    }

    private <T> List<T> told(long courseId, BiFunction<Story, Long, List<T>> part) {
        for (Story story : stories) {
            if (story.course(courseId) != null) {
                return part.apply(story, courseId);
            }
        }
        return List.of();
    }

    private <T> @Nullable T first(Function<Story, @Nullable T> question) {
        return stories.stream().map(question).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private long[] allPersonIds() {
        return LongStream.concat(stories.stream().flatMapToLong(Story::personIds), addedPeople.keySet().stream().mapToLong(Long::longValue))
                .sorted().toArray();
    }

    Course requireCourse(long id) {
        return require(course(id), "course", id);
    }

    Person requirePerson(long id) {
        return require(person(id), "person", id);
    }

    Section requireSection(long id) {
        return require(section(id), "section", id);
    }

    Assignment requireAssignment(long id) {
        return require(assignment(id), "assignment", id);
    }

    Enrollment requireEnrollment(long id) {
        Enrollment changed = enrollments.get(id);
        Long courseId = first(story -> story.courseOfEnrollment(id));
        if (changed != null || courseId == null) {
            return require(changed, "enrollment", id);
        }
        return require(told(courseId, Story::enrollments).stream().filter(told -> told.id() == id).findFirst().orElse(null), "enrollment", id);
    }

    Submission requireSubmission(long assignmentId, long userId) {
        requirePerson(userId);
        return submission(requireAssignment(assignmentId), userId);
    }

    private static <T> T require(@Nullable T found, String kind, long id) {
        if (found == null) {
            throw new UnknownRecordException(kind, id);
        }
        return found;
    }

    long nextPersonId() {
        return FIRST_ADDED_PERSON + addedPeople.size();
    }

    long nextAssignmentId() {
        return FIRST_ADDED_ASSIGNMENT + addedAssignments.values().stream().mapToInt(List::size).sum();
    }

    Person add(Person person) {
        addedPeople.put(person.id(), person);
        personIds = allPersonIds();
        return person;
    }

    long add(Assignment assignment) {
        assignments.put(assignment.id(), assignment);
        addedAssignments.computeIfAbsent(assignment.courseId(), id -> new CopyOnWriteArrayList<>()).add(assignment.id());
        return assignment.id();
    }

    long enroll(Person person, Section section, Instant at) {
        long id = FIRST_ADDED_ENROLLMENT + addedEnrollments.values().stream().mapToInt(List::size).sum();
        enrollments.put(id, new Enrollment(id, person.id(), section.courseId(), section.id(), Enrollment.Type.STUDENT, Enrollment.State.ACTIVE,
                person.sisId(), null, at, at));
        addedEnrollments.computeIfAbsent(section.courseId(), courseId -> new CopyOnWriteArrayList<>()).add(id);
        return id;
    }

    long replace(Assignment assignment) {
        assignments.put(assignment.id(), assignment);
        return assignment.id();
    }

    long replace(Enrollment enrollment) {
        enrollments.put(enrollment.id(), enrollment);
        return enrollment.id();
    }

    long replace(Submission submission) {
        submissions.put(submission.id(), submission);
        return submission.id();
    }
}
