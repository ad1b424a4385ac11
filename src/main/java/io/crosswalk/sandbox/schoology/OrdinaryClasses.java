package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bulk of the classes: everything follows from its id, so that size costs no memory. Each section has its own students. */
final class OrdinaryClasses {

    static final long FIRST_UID = 500_001;
    private static final long FIRST_COURSE = 1_500_001;
    private static final long FIRST_SECTION = 5_000_001;
    private static final long FIRST_STUDENT = 600_001;
    private static final long FIRST_ENROLLMENT = 50_000_001;
    private static final long FIRST_SIS_ID = 2_001_001;
    private static final int STUDENTS = 25;
    private static final int SEATS = STUDENTS + 1;
    private static final int SECTIONS_PER_COURSE = 2;
    private static final List<String> SUBJECTS = List.of("English 9", "World History", "Chemistry", "Spanish I", "Civics", "Geometry");

    private final int sections;
    private final Names names;
    private final OrdinaryItems items;

    OrdinaryClasses(int scale, Calendar calendar, long seed) {
        this.sections = scale * SECTIONS_PER_COURSE;
        this.names = new Names(seed);
        this.items = new OrdinaryItems(calendar, seed);
    }

    int sectionCount() {
        return sections;
    }

    int courseCount() {
        return sections / SECTIONS_PER_COURSE;
    }

    int teacherCount() {
        return sections;
    }

    int studentCount() {
        return sections * STUDENTS;
    }

    long courseId(int index) {
        return FIRST_COURSE + index;
    }

    long sectionId(int index) {
        return FIRST_SECTION + index;
    }

    long teacherId(int index) {
        return FIRST_UID + index;
    }

    long studentId(int index) {
        return FIRST_STUDENT + index;
    }

    String sisId(int student) {
        return String.valueOf(FIRST_SIS_ID + student);
    }

    List<Long> sectionIds(long courseId) {
        int course = index(courseId, FIRST_COURSE, courseCount());
        return course < 0 ? List.of() : List.of(sectionId(2 * course), sectionId(2 * course + 1));
    }

    @Nullable ClassCourse course(long id) {
        int course = index(id, FIRST_COURSE, courseCount());
        return course < 0 ? null : new ClassCourse(id, SUBJECTS.get(course % SUBJECTS.size()), "SGY-C%04d".formatted(course + 1), Building.HIGH_SCHOOL);
    }

    /** For example {@code SGY-S00001}. */
    String schoolCode(int section) {
        return "SGY-S%05d".formatted(section + 1);
    }

    @Nullable Long sectionIdOf(String schoolCode) {
        if (!schoolCode.matches("SGY-S\\d{5}")) {
            return null;
        }
        int section = Integer.parseInt(schoolCode.substring("SGY-S".length())) - 1;
        return section < 0 || section >= sections ? null : Long.valueOf(sectionId(section));
    }

    @Nullable Long uidOf(String sisId) {
        if (!sisId.matches("\\d{7}")) {
            return null;
        }
        int student = index(Long.parseLong(sisId), FIRST_SIS_ID, studentCount());
        return student < 0 ? null : Long.valueOf(studentId(student));
    }

    @Nullable Account account(long uid) {
        int student = index(uid, FIRST_STUDENT, studentCount());
        int teacher = index(uid, FIRST_UID, teacherCount());
        if (student < 0 && teacher < 0) {
            return null;
        }
        String schoolUid = student >= 0 ? sisId(student) : "T" + uid;
        var person = names.person(uid, schoolUid);
        return new Account(uid, schoolUid, person.firstName(), "", person.lastName(), student >= 0 ? Role.STUDENT : Role.TEACHER, Building.HIGH_SCHOOL,
                null);
    }

    /** Null for nobody of here. */
    @Nullable Long sectionOf(long uid) {
        int student = index(uid, FIRST_STUDENT, studentCount());
        int teacher = index(uid, FIRST_UID, teacherCount());
        if (student < 0 && teacher < 0) {
            return null;
        }
        return sectionId(student >= 0 ? student / STUDENTS : teacher);
    }

    @Nullable ClassSection section(long id) {
        int section = index(id, FIRST_SECTION, sections);
        if (section < 0) {
            return null;
        }
        List<GradeItem> all = items.of(section);
        List<SectionEnrollment> enrollments = new ArrayList<>(SEATS);
        Map<ClassSection.Key, Work> work = new HashMap<>();
        for (int seat = 0; seat < STUDENTS; seat++) {
            long uid = studentId(section * STUDENTS + seat);
            enrollments.add(SectionEnrollment.student(FIRST_ENROLLMENT + (long) section * SEATS + seat, uid));
            for (GradeItem item : all) {
                work.put(new ClassSection.Key(item.gradeItemId(), uid), items.work(item, uid));
            }
        }
        enrollments.add(SectionEnrollment.teacher(FIRST_ENROLLMENT + (long) section * SEATS + STUDENTS, teacherId(section)));
        return ClassSection.empty(id, FIRST_COURSE + section / SECTIONS_PER_COURSE, "Period " + (section % SECTIONS_PER_COURSE + 1), schoolCode(section))
                .having(enrollments, all, List.of(), work);
    }

    private static int index(long id, long first, int count) {
        long index = id - first;
        return index < 0 || index >= count ? -1 : (int) index;
    }
}
