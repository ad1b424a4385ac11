package io.crosswalk.sandbox.district;

import static io.crosswalk.sandbox.district.DistrictSize.STUDENTS_PER_COURSE;
import static io.crosswalk.sandbox.district.DistrictSize.STUDENTS_PER_SECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The bulk of the district: everything follows from its id, so that size costs no memory. */
final class OrdinaryCourses implements Story {

    static final long FIRST_COURSE = 30_001;
    static final long FIRST_SECTION = 3_000_001;
    static final long FIRST_ENROLLMENT = 10_000_001;
    static final long FIRST_ASSIGNMENT = 10_001;
    static final long FIRST_TEACHER = 50_001;
    static final long FIRST_STUDENT = 100_001;
    private static final int SEATS = STUDENTS_PER_COURSE + 1;

    private final DistrictSize size;
    private final Calendar calendar;
    private final OrdinaryWork work;
    private final Names names;

    OrdinaryCourses(DistrictSize size, Calendar calendar, long seed) {
        this.size = size;
        this.calendar = calendar;
        this.names = new Names(seed);
        this.work = new OrdinaryWork(calendar, seed, size.assignmentsPerCourse());
    }

    @Override
    public LongStream courseIds() {
        return LongStream.range(FIRST_COURSE, FIRST_COURSE + size.courses());
    }

    @Override
    public LongStream personIds() {
        return LongStream.concat(
                LongStream.range(FIRST_TEACHER, FIRST_TEACHER + size.courses()),
                LongStream.range(FIRST_STUDENT, FIRST_STUDENT + size.students()));
    }

    @Override
    public @Nullable Course course(long id) {
        int index = index(id, FIRST_COURSE, size.courses());
        if (index < 0) {
            return null;
        }
        Subject subject = Subject.ofCourse(index);
        School school = Schools.ofCourse(index);
        return new Course(id, subject.title(), subject.code(), sisId(index), Course.State.AVAILABLE, school.accountId(), Terms.CURRENT);
    }

    @Override
    public @Nullable Person person(long id) {
        int student = index(id, FIRST_STUDENT, size.students());
        if (student >= 0) {
            return names.person(id, String.valueOf(1_000_000 + student));
        }
        int teacher = index(id, FIRST_TEACHER, size.courses());
        return teacher < 0 ? null : names.person(id, "T" + (10_000 + teacher));
    }

    @Override
    public @Nullable Long courseOfSection(long sectionId) {
        return courseOf(sectionId, FIRST_SECTION, 2);
    }

    @Override
    public @Nullable Long courseOfAssignment(long assignmentId) {
        return courseOf(assignmentId, FIRST_ASSIGNMENT, size.assignmentsPerCourse());
    }

    @Override
    public @Nullable Long courseOfEnrollment(long enrollmentId) {
        return courseOf(enrollmentId, FIRST_ENROLLMENT, SEATS);
    }

    @Override
    public List<Section> sections(long courseId) {
        int index = index(courseId, FIRST_COURSE, size.courses());
        return index < 0 ? List.of() : List.of(section(index, 0), section(index, 1));
    }

    @Override
    public List<Enrollment> enrollments(long courseId) {
        int index = index(courseId, FIRST_COURSE, size.courses());
        if (index < 0) {
            return List.of();
        }
        List<Enrollment> all = new ArrayList<>(SEATS);
        for (int seat = 0; seat < SEATS; seat++) {
            all.add(enrollment(index, seat));
        }
        return all;
    }

    @Override
    public List<Assignment> assignments(long courseId) {
        int index = index(courseId, FIRST_COURSE, size.courses());
        if (index < 0) {
            return List.of();
        }
        List<Assignment> all = new ArrayList<>(size.assignmentsPerCourse());
        for (int position = 0; position < size.assignmentsPerCourse(); position++) {
            all.add(work.assignment(FIRST_ASSIGNMENT + (long) index * size.assignmentsPerCourse() + position, courseId, position));
        }
        return all;
    }

    @Override
    public @Nullable Submission submission(Assignment assignment, long userId) {
        return courseOfAssignment(assignment.id()) == null || index(userId, FIRST_STUDENT, size.students()) < 0
                ? null
                : work.submission(assignment, userId);
    }

    private Section section(int course, int number) {
        long id = FIRST_SECTION + 2L * course + number;
        Subject subject = Subject.ofCourse(course);
        return new Section(id, FIRST_COURSE + course, subject.code() + " P" + (number + 1), sisId(course) + "-P" + (number + 1), null, null);
    }

    /** The last seat is the teacher's. */
    private Enrollment enrollment(int course, int seat) {
        Instant since = calendar.at(-90, 8);
        boolean student = seat < STUDENTS_PER_COURSE;
        long userId = student ? FIRST_STUDENT + student(course, seat) : FIRST_TEACHER + course;
        long sectionId = FIRST_SECTION + 2L * course + (student ? seat / STUDENTS_PER_SECTION : 0);
        String sisId = student ? String.valueOf(1_000_000 + student(course, seat)) : "T" + (10_000 + course);
        return new Enrollment(FIRST_ENROLLMENT + (long) course * SEATS + seat, userId, FIRST_COURSE + course, sectionId,
                student ? Enrollment.Type.STUDENT : Enrollment.Type.TEACHER, Enrollment.State.ACTIVE, sisId, null, since, since);
    }

    /** Even numbers go to the first school, odd ones to the second; each has half as many students as its courses have seats. */
    private int student(int course, int seat) {
        int inSchool = (course / 2 * STUDENTS_PER_COURSE + seat) % (size.students() / 2);
        return 2 * inSchool + course % 2;
    }

    private String sisId(int course) {
        return "%s-%d-%05d".formatted(Subject.ofCourse(course).code(), calendar.schoolYear(), course + 1);
    }

    private @Nullable Long courseOf(long id, long first, int perCourse) {
        long course = Math.floorDiv(id - first, perCourse);
        return course < 0 || course >= size.courses() ? null : Long.valueOf(FIRST_COURSE + course);
    }

    private static int index(long id, long first, int count) {
        long index = id - first;
        return index < 0 || index >= count ? -1 : (int) index;
    }
}
