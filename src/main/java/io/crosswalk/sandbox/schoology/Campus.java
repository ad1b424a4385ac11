package io.crosswalk.sandbox.schoology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and everything in this Schoology: what is told by hand or was changed is held, the rest is computed. Safe for
 * use by several threads: each answer is given from records that do not change.
 */
final class Campus {

    private static final long FIRST_NEW_ID = 9_000_001;

    private final OrdinaryClasses ordinary;
    private final Map<Long, ClassCourse> courses = new TreeMap<>();
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final Map<Long, ClassSection> sections = new TreeMap<>();
    private final Map<Long, List<Long>> sectionsOfCourse = new HashMap<>();
    private long nextId = FIRST_NEW_ID;

    Campus(OrdinaryClasses ordinary) {
        this.ordinary = ordinary;
    }

    synchronized void add(ClassCourse course) {
        courses.put(course.id(), course);
    }

    synchronized void add(Account account) {
        accounts.put(account.uid(), account);
    }

    /** A new section of a course, in the order of adding. */
    synchronized void add(ClassSection section) {
        sections.put(section.id(), section);
        sectionsOfCourse.computeIfAbsent(section.courseId(), first -> new ArrayList<>()).add(section.id());
    }

    synchronized void change(long sectionId, UnaryOperator<ClassSection> change) {
        ClassSection section = section(sectionId);
        if (section != null) {
            sections.put(sectionId, change.apply(section));
        }
    }

    /** For whatever a change makes; the same changes get the same ids at the next start. */
    synchronized long newId() {
        return nextId++;
    }

    synchronized List<ClassCourse> courses() {
        return new Computed<>(List.copyOf(courses.values()), ordinary.courseCount(), index -> Objects.requireNonNull(course(ordinary.courseId(index))));
    }

    synchronized @Nullable ClassCourse course(long id) {
        ClassCourse told = courses.get(id);
        return told == null ? ordinary.course(id) : told;
    }

    synchronized List<ClassSection> sectionsOf(long courseId) {
        List<Long> ids = sectionsOfCourse.getOrDefault(courseId, ordinary.sectionIds(courseId));
        return ids.stream().map(this::section).filter(Objects::nonNull).toList();
    }

    synchronized @Nullable ClassSection section(long id) {
        ClassSection held = sections.get(id);
        return held == null ? ordinary.section(id) : held;
    }

    synchronized @Nullable ClassSection sectionOfCode(String schoolCode) {
        Long computed = ordinary.sectionIdOf(schoolCode);
        return computed != null ? section(computed)
                : sections.values().stream().filter(section -> section.schoolCode().equals(schoolCode)).findFirst().orElse(null);
    }

    /** Those told by hand first. */
    synchronized List<Long> sectionIds() {
        List<Long> told = sectionsOfCourse.values().stream().flatMap(List::stream).sorted().toList();
        return new Computed<>(told, ordinary.sectionCount(), ordinary::sectionId);
    }

    synchronized List<ClassSection> sectionsWith(long uid) {
        Long computed = ordinary.sectionOf(uid);
        ClassSection own = computed == null || sections.containsKey(computed) ? null : ordinary.section(computed);
        return Stream.concat(Stream.ofNullable(own), sections.values().stream())
                .filter(section -> section.enrollmentOf(uid) != null).toList();
    }

    synchronized @Nullable Account account(long uid) {
        Account told = accounts.get(uid);
        return told == null ? ordinary.account(uid) : told;
    }

    /** @param selected asked of everybody told by hand, and of one each of the computed teachers and students, who are all alike */
    synchronized List<Account> accounts(Predicate<Account> selected) {
        List<Account> told = accounts.values().stream().filter(selected).toList();
        int teachers = takes(selected, ordinary.teacherId(0)) ? ordinary.teacherCount() : 0;
        int students = takes(selected, ordinary.studentId(0)) ? ordinary.studentCount() : 0;
        List<Account> staff = new Computed<>(told, teachers, index -> Objects.requireNonNull(ordinary.account(ordinary.teacherId(index))));
        return new Computed<>(staff, students, index -> Objects.requireNonNull(ordinary.account(ordinary.studentId(index))));
    }

    private boolean takes(Predicate<Account> selected, long uid) {
        Account account = ordinary.account(uid);
        return account != null && selected.test(account);
    }

    /** Active people of this SIS id; more than one where it was given twice. */
    synchronized List<Account> accountsOf(String schoolUid) {
        Long computed = ordinary.uidOf(schoolUid);
        List<Account> all = new ArrayList<>(accounts.values().stream().filter(account -> account.isActive() && account.schoolUid().equals(schoolUid)).toList());
        if (computed != null) {
            all.add(Objects.requireNonNull(ordinary.account(computed)));
        }
        return all;
    }
}
