package io.crosswalk.sandbox.schoology;

import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.RosterPart.TaughtSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which classes and students the student information system has sent to Ed-Fi. Told once: changes in Schoology do not reach it. */
final class KnownToEdFi {

    private static final int SCHOOL = 255901001;
    private static final Set<String> TOLD = Set.of(AlgebraSections.CODE, AlgebraSections.LINKED_CODE, Showcase.SINGLE_CODE, Showcase.EMPTY_CODE,
            Showcase.NORTH_CODE);

    private final RosterPart part;
    private final Set<String> sections = new HashSet<>();
    private final Set<String> students = new HashSet<>();

    KnownToEdFi(Campus campus, OrdinaryClasses ordinary, LmsGround ground) {
        List<String> newStudents = new ArrayList<>(ShowcasePeople.knownSisIds());
        for (int student = 0; student < ordinary.studentCount(); student++) {
            newStudents.add(ordinary.sisId(student));
        }
        students.addAll(newStudents);
        List<TaughtSection> taught = new ArrayList<>();
        for (Long id : campus.sectionIds()) {
            ClassSection section = Objects.requireNonNull(campus.section(id));
            if (TOLD.contains(section.schoolCode()) || ordinary.sectionIdOf(section.schoolCode()) != null) {
                sections.add(section.schoolCode());
                taught.add(taught(campus, section));
            }
        }
        this.part = new RosterPart(SCHOOL, newStudents, taught);
        sections.add(ground.shared().sectionIdentifier());
        students.addAll(ground.shared().studentUniqueIds());
    }

    private TaughtSection taught(Campus campus, ClassSection section) {
        ClassCourse course = Objects.requireNonNull(campus.course(section.courseId()));
        List<String> sisIds = section.enrollments().stream()
                .filter(enrollment -> enrollment.status().isMember() || enrollment.status().isOver())
                .map(enrollment -> Objects.requireNonNull(campus.account(enrollment.uid())))
                .filter(account -> account.role().isStudent() && students.contains(account.schoolUid()))
                .map(Account::schoolUid).distinct().toList();
        return new TaughtSection(course.code(), course.title(), SCHOOL, section.schoolCode(), sisIds);
    }

    RosterPart roster() {
        return part;
    }

    boolean section(String schoolCode) {
        return sections.contains(schoolCode);
    }

    boolean student(String schoolUid) {
        return students.contains(schoolUid);
    }
}
