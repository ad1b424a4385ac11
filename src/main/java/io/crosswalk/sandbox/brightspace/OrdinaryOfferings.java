package io.crosswalk.sandbox.brightspace;

import io.crosswalk.sandbox.district.Chance;
import io.crosswalk.sandbox.district.RosterPart.TaughtSection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bulk: each offering has two sections of twenty-five students, and four pieces of work. */
final class OrdinaryOfferings {

    private static final long FIRST_OFFERING = 50_001;
    private static final long FIRST_SECTION = 52_001;
    private static final long FIRST_STUDENT = 60_001;
    private static final int FIRST_SIS_ID = 3_001_001;
    private static final long FIRST_TEACHER = 58_001;
    private static final long FIRST_WORK = 700_001;
    private static final int STUDENTS_PER_SECTION = 25;
    private static final List<String> SUBJECTS = List.of("English I", "World History", "Biology", "Spanish II", "Chemistry");

    private final Telling telling;
    private final long seed;
    private final List<TaughtSection> taught = new ArrayList<>();

    OrdinaryOfferings(Telling telling, long seed) {
        this.telling = telling;
        this.seed = seed;
    }

    /** @return the sections as the SIS knows them */
    List<TaughtSection> tell(int offerings) {
        for (int number = 0; number < offerings; number++) {
            offering(number);
        }
        return List.copyOf(taught);
    }

    private void offering(int number) {
        long id = FIRST_OFFERING + number;
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        String code = "BS-ORD-%04d".formatted(number + 1);
        telling.offering(id, subject, code);
        telling.person(FIRST_TEACHER + number, "T%05d".formatted(number + 1));
        telling.enroll(id, Role.INSTRUCTOR, FIRST_TEACHER + number);
        List<Long> students = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            students.addAll(section(id, number, part, subject, code));
        }
        works(id, number, students);
    }

    private Set<Long> section(long offering, int number, int part, String subject, String code) {
        List<String> uniqueIds = new ArrayList<>();
        Set<Long> members = new HashSet<>();
        for (int seat = 0; seat < STUDENTS_PER_SECTION; seat++) {
            int student = (2 * number + part) * STUDENTS_PER_SECTION + seat;
            String uniqueId = String.valueOf(FIRST_SIS_ID + student);
            telling.student(FIRST_STUDENT + student, uniqueId);
            telling.enroll(offering, Role.STUDENT, FIRST_STUDENT + student);
            members.add(FIRST_STUDENT + student);
            uniqueIds.add(uniqueId);
        }
        String sectionCode = code + "-P" + (part + 1);
        telling.section(FIRST_SECTION + 2L * number + part, offering, subject + " P" + (part + 1), sectionCode, members.toArray(Long[]::new));
        taught.add(new TaughtSection(code, subject, BrightspaceStory.SCHOOL, sectionCode, uniqueIds));
        return members;
    }

    private void works(long offering, int number, List<Long> students) {
        long first = FIRST_WORK + 10L * number;
        Work essay = telling.add(work(WorkKey.dropbox(first), offering, "Essay", -10, "50",
                new Tool.Dropbox(Tool.SubmissionType.FILE, Tool.CompletionType.ON_SUBMISSION, null)).gradedIn(item(first, "Essay", "50")));
        Work quiz = telling.add(work(WorkKey.quiz(first), offering, "Chapter quiz", -5, "10", new Tool.Quiz(Tool.Calculation.HIGHEST, 2))
                .gradedIn(item(first + 1, "Chapter quiz", "10")));
        Work topic = telling.add(work(WorkKey.topic(first), offering, "What did you learn?", -3, "5", new Tool.Topic(first, null))
                .gradedIn(item(first + 2, "What did you learn?", "5")));
        Work next = telling.add(work(WorkKey.dropbox(first + 1), offering, "Next essay", 7, "50",
                new Tool.Dropbox(Tool.SubmissionType.FILE_OR_TEXT, Tool.CompletionType.ON_SUBMISSION, null)));
        for (long student : students) {
            handIn(essay, student, 0);
            attempt(quiz, student);
            handIn(topic, student, 2);
            if (Chance.of(seed, student + 3, 10) == 0) {
                telling.handIn(next.key(), student, telling.calendar().at(-1, 10));
            }
        }
    }

    private Work work(WorkKey key, long offering, String name, int due, String points, Tool tool) {
        return Work.of(key, offering, name, Work.Dates.due(telling.calendar().due(due)), new BigDecimal(points), tool)
                .described(Prose.of("Work through the chapter and hand in before the due date."));
    }

    private static GradeItem item(long id, String name, String points) {
        return new GradeItem(id + 100_000, name, GradeItem.Kind.NUMERIC, new BigDecimal(points), false);
    }

    private void handIn(Work work, long student, int salt) {
        int chance = Chance.of(seed, 10 * student + salt, 100);
        Instant due = work.dates().due();
        BigDecimal outOf = work.outOf();
        if (due == null || outOf == null || chance >= 92) {
            return;
        }
        telling.handIn(work.key(), student, chance >= 80 ? due.plus(Duration.ofMinutes(chance)) : due.minus(Duration.ofMinutes(30 + 11L * chance)));
        if (chance < 60) {
            telling.grade(work.key(), student, outOf.multiply(BigDecimal.valueOf(100 - chance / 2)).movePointLeft(2).toPlainString(), null);
        }
    }

    private void attempt(Work quiz, long student) {
        int chance = Chance.of(seed, 10 * student + 1, 100);
        Instant due = quiz.dates().due();
        if (due == null || chance >= 92) {
            return;
        }
        Instant completed = chance >= 85 ? due.plus(Duration.ofMinutes(chance)) : due.minus(Duration.ofMinutes(30 + 11L * chance));
        String score = String.valueOf(10 - chance / 15);
        telling.attempts(quiz.key(), student, telling.attempt(1, completed, score, chance < 80));
    }
}
