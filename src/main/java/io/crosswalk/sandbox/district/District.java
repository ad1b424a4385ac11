package io.crosswalk.sandbox.district;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The district as it is now: the story of its first start, and what was changed since. Safe for use by many threads. */
public final class District {

    private final Calendar calendar;
    private final Clock clock;
    private final List<Story> stories;
    private final List<Term> terms;
    private final long[] courseIds;
    private final Edits edits = new Edits();
    private final Registrar registrar = new Registrar(this, edits);
    private volatile long[] personIds;

    public District(DistrictSize size, Calendar calendar, long seed, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.stories = List.of(new Showcase(calendar), new OrdinaryCourses(size, calendar, seed));
        this.terms = Terms.of(calendar);
        this.courseIds = stories.stream().flatMapToLong(Story::courseIds).sorted().toArray();
        this.personIds = allPersonIds();
    }

    /**
     * @return the id of what was changed or made
     * @throws UnknownRecordException if the district has no such record
     */
    public synchronized long change(Change change, Instant at) {
        long id = change.apply(registrar, at);
        personIds = allPersonIds();
        return id;
    }

    public Calendar calendar() {
        return calendar;
    }

    public Instant now() {
        return clock.instant();
    }

    /** An ordinary section whose students also work in other systems than Canvas. */
    public LmsGround.SharedSection sharedSection() {
        CourseContents contents = Objects.requireNonNull(contents(OrdinaryCourses.FIRST_COURSE));
        Section section = contents.sections().get(0);
        List<String> students = contents.enrollments().stream().filter(enrollment -> enrollment.sectionId() == section.id())
                .filter(enrollment -> enrollment.type() == Enrollment.Type.STUDENT).map(Enrollment::sisUserId).filter(Objects::nonNull).toList();
        return new LmsGround.SharedSection(Objects.requireNonNull(section.sisId()), students);
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
        Person added = edits.person(id);
        return added == null ? first(story -> story.person(id)) : added;
    }

    public @Nullable Section section(long id) {
        Long courseId = first(story -> story.courseOfSection(id));
        return courseId == null ? null : sections(courseId).stream().filter(section -> section.id() == id).findFirst().orElse(null);
    }

    public @Nullable Assignment assignment(long id) {
        Assignment changed = edits.assignment(id);
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
        return new CourseContents(course, sections(courseId), edits.enrollments(courseId, told(courseId, Story::enrollments)),
                edits.assignments(courseId, told(courseId, Story::assignments)));
    }

    public Standing standing(CourseContents contents, Assignment assignment, long userId) {
        return new Standing(submission(assignment, userId), assignment, contents.dueAt(assignment, userId), contents.assigned(assignment, userId), now());
    }

    /** As it was told, or as it was changed since. */
    @Nullable Enrollment enrollment(long id) {
        Enrollment changed = edits.enrollment(id);
        Long courseId = first(story -> story.courseOfEnrollment(id));
        if (changed != null || courseId == null) {
            return changed;
        }
        return told(courseId, Story::enrollments).stream().filter(told -> told.id() == id).findFirst().orElse(null);
    }

    private List<Section> sections(long courseId) {
        return told(courseId, Story::sections);
    }

    Submission submission(Assignment assignment, long userId) {
        Submission changed = edits.submission(Submission.id(assignment.id(), userId));
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
        return LongStream.concat(stories.stream().flatMapToLong(Story::personIds), edits.personIds())
                .sorted().toArray();
    }
}
