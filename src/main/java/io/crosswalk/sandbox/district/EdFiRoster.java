package io.crosswalk.sandbox.district;

import io.crosswalk.sandbox.edfi.SeedResource;
import io.crosswalk.sandbox.district.RosterPart.TaughtSection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the district's student information system has sent to Ed-Fi: the rosters, in the order in which they must be loaded. */
public final class EdFiRoster {

    private final District district;
    private final EdFiRows rows;
    private final Names names;
    private final List<RosterPart> parts;

    /**
     * @param district as it was told, before anybody changed anything: later changes in an LMS do not reach Ed-Fi
     * @param parts what is taught in other systems than Canvas
     */
    public EdFiRoster(District district, List<RosterPart> parts, long seed) {
        this.district = district;
        this.parts = List.copyOf(parts);
        this.names = new Names(seed);
        this.rows = new EdFiRows(district.calendar());
    }

    /** In Data Standard 3.3 form; computed while it is read. */
    public Stream<SeedResource> stream() {
        return Stream.of(schools(), sessions(), courseOfferings(), sections().map(rows::section), students(), partStudents(),
                        sectionAssociations(), partAssociations())
                .flatMap(part -> part);
    }

    private Stream<SeedResource> schools() {
        return district.schools().stream().map(rows::school);
    }

    private Stream<SeedResource> sessions() {
        int year = district.calendar().schoolYear();
        return district.schools().stream().flatMap(school -> Stream.of(rows.session(school, year - 1), rows.session(school, year)));
    }

    private Stream<SeedResource> courseOfferings() {
        Set<Object> seen = new HashSet<>();
        return sections().filter(section -> seen.add(List.of(section.localCourseCode(), section.schoolId(), section.schoolYear())))
                .map(rows::courseOffering);
    }

    private Stream<SectionKey> sections() {
        return Stream.concat(courses().flatMap(this::sections), taught().map(this::key));
    }

    private Stream<SectionKey> sections(CourseContents contents) {
        return contents.sections().stream().flatMap(section -> {
            SectionKey key = key(section);
            if (key == null) {
                return Stream.empty();
            }
            return switch (key.sectionIdentifier()) {
                case OddCourses.AMBIGUOUS -> Stream.of(key, key.in(Schools.MIDDLE_SCHOOL));
                case OddCourses.SAME_AS_LAST_YEAR -> Stream.of(key, key.inYear(key.schoolYear() - 1));
                default -> Stream.of(key);
            };
        });
    }

    /** Null for a section that the SIS does not have. A cross-listed one keeps the code of its former course. */
    private @Nullable SectionKey key(Section section) {
        Course course = district.course(section.homeCourseId() == null ? section.courseId() : section.homeCourseId());
        if (course == null || section.sisId() == null || section.id() == OddCourses.UNKNOWN_SECTION) {
            return null;
        }
        School school = district.schools().stream().filter(candidate -> candidate.accountId() == course.accountId()).findFirst().orElseThrow();
        return new SectionKey(course.code(), school.schoolId(), district.term(course.termId()).schoolYear(), section.sisId(), course.name());
    }

    private Stream<SeedResource> students() {
        Set<String> seenByHand = new HashSet<>();
        return Arrays.stream(district.personIds()).mapToObj(district::person).filter(Objects::nonNull).flatMap(person -> {
            String uniqueId = uniqueId(person);
            if (uniqueId == null || (person.id() < OrdinaryCourses.FIRST_STUDENT && !seenByHand.add(uniqueId))) {
                return Stream.empty();
            }
            School school = Schools.ALL.get((int) (Math.max(0, person.id() - OrdinaryCourses.FIRST_STUDENT) % 2));
            return Stream.of(rows.student(person, uniqueId), rows.studentSchoolAssociation(uniqueId, school));
        });
    }

    /** Null for staff, for the test student, and for the student whom the SIS has not sent yet. */
    private static @Nullable String uniqueId(Person person) {
        if (person.id() == AlgebraCourse.UNKNOWN_TO_EDFI || person.isStaff()) {
            return null;
        }
        if (person.id() == AlgebraCourse.TWO_LOGINS) {
            return AlgebraCourse.LOGIN_IN_USE;
        }
        return person.sisId() == null ? person.integrationId() : person.sisId();
    }

    private Stream<SeedResource> sectionAssociations() {
        return courses().flatMap(contents -> {
            Set<Object> seen = new HashSet<>();
            return contents.enrollments().stream().filter(EdFiRoster::isOnRoster).flatMap(enrollment -> {
                Person person = district.person(enrollment.userId());
                Section section = district.section(enrollment.sectionId());
                String uniqueId = person == null ? null : uniqueId(person);
                SectionKey key = section == null ? null : key(section);
                boolean known = uniqueId != null && key != null && seen.add(List.of(uniqueId, key));
                return known ? Stream.of(rows.studentSectionAssociation(uniqueId, key)) : Stream.empty();
            });
        });
    }

    private Stream<TaughtSection> taught() {
        return parts.stream().flatMap(part -> part.sections().stream());
    }

    private SectionKey key(TaughtSection section) {
        return new SectionKey(section.localCourseCode(), section.schoolId(), district.calendar().schoolYear(), section.sectionIdentifier(), section.title());
    }

    private Stream<SeedResource> partStudents() {
        return parts.stream().flatMap(part -> part.students().stream().flatMap(uniqueId -> Stream.of(
                rows.student(names.person(uniqueId.hashCode(), uniqueId), uniqueId),
                rows.studentSchoolAssociation(uniqueId, Schools.of(part.schoolId())))));
    }

    private Stream<SeedResource> partAssociations() {
        return taught().flatMap(section -> section.studentUniqueIds().stream()
                .map(uniqueId -> rows.studentSectionAssociation(uniqueId, key(section))));
    }

    private static boolean isOnRoster(Enrollment enrollment) {
        return enrollment.type() == Enrollment.Type.STUDENT
                && enrollment.state() != Enrollment.State.DELETED && enrollment.state() != Enrollment.State.REJECTED;
    }

    private Stream<CourseContents> courses() {
        return Arrays.stream(district.courseIds()).mapToObj(district::contents).filter(Objects::nonNull);
    }
}
