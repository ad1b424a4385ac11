package io.crosswalk.sandbox.schoology;

import static io.crosswalk.sandbox.schoology.ShowcasePeople.student;

import io.crosswalk.sandbox.district.Calendar;
import java.util.ArrayList;
import java.util.List;

/** Algebra I: every kind of enrollment, material, handing in and grading in one section, and a second one linked to it. */
final class AlgebraSections {

    static final long SECTION = 4318461;
    static final long LINKED_SECTION = 4318462;
    static final String CODE = "SGY-ALG-P2";
    static final String LINKED_CODE = "SGY-ALG-P3";
    static final long FIRST_ENROLLMENT = 44783151;
    static final long FIRST_GROUP = 971;
    /** Is in both sections. */
    static final int IN_TWO_SECTIONS = 15;
    static final int EXPIRED = 16;
    static final int ARCHIVED = 18;
    private static final int INVITED = 12;
    private static final int REQUESTING = 13;

    private final Campus campus;
    private final Calendar calendar;

    AlgebraSections(Campus campus, Calendar calendar) {
        this.campus = campus;
        this.calendar = calendar;
    }

    /** Of the student of that number in the first section. */
    static long enrollment(int number) {
        return FIRST_ENROLLMENT + number;
    }

    void tell() {
        campus.add(new ClassCourse(Showcase.ALGEBRA, "Algebra I", "ALG-1", Building.HIGH_SCHOOL));
        ClassSection section = ClassSection.empty(SECTION, Showcase.ALGEBRA, "Period 2", CODE)
                .withEnrollments(enrollments())
                .withGroups(groups())
                .withItems(new AlgebraItems(calendar).all());
        campus.add(new AlgebraWork(calendar).on(section));
        campus.add(linked());
    }

    private List<SectionEnrollment> enrollments() {
        List<SectionEnrollment> all = new ArrayList<>();
        for (int number = 0; number <= ARCHIVED; number++) {
            if (number != 17) {
                all.add(SectionEnrollment.student(enrollment(number), student(number)).in(status(number)));
            }
        }
        all.add(SectionEnrollment.student(enrollment(30), ShowcasePeople.UNKNOWN_TO_ED_FI));
        all.add(SectionEnrollment.student(enrollment(31), ShowcasePeople.WITHOUT_SIS_ID));
        all.add(SectionEnrollment.student(enrollment(32), ShowcasePeople.SHARES_SIS_ID));
        all.add(SectionEnrollment.student(enrollment(33), ShowcasePeople.SHARES_SIS_ID_TOO));
        all.add(SectionEnrollment.teacher(enrollment(40), ShowcasePeople.TEACHER));
        all.add(SectionEnrollment.student(enrollment(41), ShowcasePeople.CO_TEACHER));
        all.add(SectionEnrollment.student(enrollment(42), ShowcasePeople.PARENT));
        all.add(SectionEnrollment.student(enrollment(43), ShowcasePeople.COUNSELOR));
        return all;
    }

    private static EnrollmentStatus status(int number) {
        return switch (number) {
            case INVITED -> EnrollmentStatus.INVITE_PENDING;
            case REQUESTING -> EnrollmentStatus.REQUEST_PENDING;
            case EXPIRED -> EnrollmentStatus.EXPIRED;
            case ARCHIVED -> EnrollmentStatus.ARCHIVED;
            default -> EnrollmentStatus.ACTIVE;
        };
    }

    private static List<GradingGroup> groups() {
        return List.of(new GradingGroup(FIRST_GROUP, "Red team", List.of(enrollment(1), enrollment(2), enrollment(3))),
                new GradingGroup(FIRST_GROUP + 2, "Blue team", List.of(enrollment(4), enrollment(5))),
                new GradingGroup(FIRST_GROUP + 4, "Nobody yet", List.of()));
    }

    /** Shares its material with the first section; each section has it under ids of its own. */
    private ClassSection linked() {
        GradeItem essay = GradeItem.assignment(5699937 + 1_000_000, "Unit 1 Essay", calendar.due(-12), "50", calendar.at(-30, 9));
        return ClassSection.empty(LINKED_SECTION, Showcase.ALGEBRA, "Period 3", LINKED_CODE).linkedTo(SECTION).withItems(List.of(essay))
                .withEnrollments(List.of(
                        SectionEnrollment.student(enrollment(60), student(IN_TWO_SECTIONS)),
                        SectionEnrollment.student(enrollment(61), student(19)),
                        SectionEnrollment.teacher(enrollment(62), ShowcasePeople.TEACHER)))
                .withWork(essay, student(19), work -> work.submitted(calendar.at(-13, 10), false));
    }
}
