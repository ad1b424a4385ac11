package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Courses told by hand, each with what is unusual about it. */
final class Showcase {

    static final long ALGEBRA = 1407691;
    static final long SINGLE_SECTION = 4318471;
    static final String SINGLE_CODE = "SGY-SOLO";
    static final String EMPTY_CODE = "SGY-NEW";
    static final String NORTH_CODE = "SGY-NORTH-BIO";
    private static final long FIRST_ENROLLMENT = 44790001;

    private final Campus campus;
    private final Calendar calendar;
    private long nextEnrollment = FIRST_ENROLLMENT;

    private Showcase(Campus campus, Calendar calendar) {
        this.campus = campus;
        this.calendar = calendar;
    }

    static void tell(Campus campus, LmsGround ground) {
        new ShowcasePeople(campus, new Names(ground.seed()), ground.calendar()).tell(sharedStudents(ground));
        Showcase showcase = new Showcase(campus, ground.calendar());
        new AlgebraSections(campus, ground.calendar()).tell();
        showcase.oddSections();
        showcase.single();
        showcase.north();
        showcase.shared(ground.shared().sectionIdentifier(), sharedStudents(ground).size());
    }

    /** The first ten; the others are taught in Canvas. */
    static List<String> sharedStudents(LmsGround ground) {
        List<String> all = ground.shared().studentUniqueIds();
        return all.subList(0, Math.min(10, all.size()));
    }

    /** Sections of which nothing reaches Ed-Fi, and one that waits for its first student. */
    private void oddSections() {
        campus.add(new ClassCourse(1407701, "Chess Club", "CHESS", Building.HIGH_SCHOOL));
        campus.add(withOneItem(ClassSection.empty(4318501, 1407701, "Chess Club", ""), 5701001, "Solve a mate in three"));
        campus.add(new ClassCourse(1407702, "Geography", "GEO-1", Building.HIGH_SCHOOL));
        campus.add(withOneItem(ClassSection.empty(4318502, 1407702, "Period 1", "b7f1c2d0-6f0e-4a3c-9d51-0c2a7e4f9a10"), 5701002, "Map of the county"));
        campus.add(withOneItem(ClassSection.empty(4318503, 1407702, "Last year", "SGY-GEO-LAST-YEAR").over(true, true), 5701003, "Rivers"));
        campus.add(withOneItem(ClassSection.empty(4318504, 1407702, "Given up", "SGY-GEO-GIVEN-UP").over(false, false), 5701004, "Mountains"));
        campus.add(new ClassCourse(1407703, "Template", "", Building.HIGH_SCHOOL));
        campus.add(withOneItem(ClassSection.empty(4318505, 1407703, "Template", ""), 5701005, "Put your task here"));
        campus.add(new ClassCourse(1407704, "Robotics", "ROB-1", Building.HIGH_SCHOOL));
        campus.add(ClassSection.empty(4318506, 1407704, "Period 6", EMPTY_CODE));
    }

    private ClassSection withOneItem(ClassSection section, long itemId, String title) {
        GradeItem item = GradeItem.assignment(itemId, title, calendar.due(-6), "10", calendar.at(-30, 9));
        return section.withItems(List.of(item))
                .withEnrollments(List.of(student(0), student(1), SectionEnrollment.teacher(nextEnrollment++, ShowcasePeople.TEACHER)))
                .withWork(item, ShowcasePeople.student(0), work -> work.submitted(calendar.at(-7, 10), false));
    }

    /** One of everything, which this Schoology writes without a list around it. */
    private void single() {
        GradeItem item = GradeItem.assignment(5701011, "Independent study plan", calendar.due(-4), "10", calendar.at(-30, 9));
        campus.add(new ClassCourse(1407705, "Independent Study", "SOLO-1", Building.HIGH_SCHOOL));
        campus.add(ClassSection.empty(SINGLE_SECTION, 1407705, "Independent Study", SINGLE_CODE).withItems(List.of(item))
                .withEnrollments(List.of(student(17)))
                .withWork(item, ShowcasePeople.student(17),
                        work -> work.submitted(calendar.at(-5, 10), false).graded(Grade.of("8.25", calendar.at(-3, 9)))));
    }

    /** In another building: a key of the first one does not see it. */
    private void north() {
        GradeItem item = GradeItem.assignment(5701021, "Leaf collection", calendar.due(-8), "30", calendar.at(-30, 9));
        List<SectionEnrollment> all = new ArrayList<>();
        for (int number = 20; number < ShowcasePeople.STUDENTS; number++) {
            all.add(student(number));
        }
        campus.add(new ClassCourse(1407706, "Biology", "BIO-N", Building.NORTH_CAMPUS));
        campus.add(ClassSection.empty(4318511, 1407706, "Period 1", NORTH_CODE).withItems(List.of(item)).withEnrollments(all)
                .withWork(item, ShowcasePeople.student(20), work -> work.submitted(calendar.at(-9, 10), false))
                .withWork(item, ShowcasePeople.student(21), work -> work.submitted(calendar.at(-6, 10), true)));
    }

    /** Taught in Canvas by one teacher, and here by another. */
    private void shared(String sectionIdentifier, int students) {
        Instant added = calendar.at(-20, 9);
        GradeItem first = GradeItem.assignment(5701031, "Joint project: outline", calendar.due(-7), "20", added);
        GradeItem second = GradeItem.assignment(5701032, "Joint project: paper", calendar.due(12), "60", added);
        List<SectionEnrollment> all = new ArrayList<>();
        for (int number = 0; number < students; number++) {
            all.add(SectionEnrollment.student(nextEnrollment++, ShowcasePeople.shared(number)));
        }
        campus.add(new ClassCourse(1407707, "Joint Project", "JOINT", Building.HIGH_SCHOOL));
        ClassSection section = ClassSection.empty(4318521, 1407707, "Joint Project", sectionIdentifier).withItems(List.of(first, second)).withEnrollments(all);
        for (int number = 0; number < students; number++) {
            boolean late = number == 3;
            section = number == 4 ? section : section.withWork(first, ShowcasePeople.shared(number),
                    work -> work.submitted(calendar.at(late ? -5 : -8, 10), late).graded(Grade.of(late ? "12" : "18", calendar.at(-4, 9))));
        }
        campus.add(section.withWork(second, ShowcasePeople.shared(0), work -> work.drafted(calendar.at(-1, 10), false)));
    }

    private SectionEnrollment student(int number) {
        return SectionEnrollment.student(nextEnrollment++, ShowcasePeople.student(number));
    }
}
