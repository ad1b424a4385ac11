package io.crosswalk.sandbox.schoology;

import static io.crosswalk.sandbox.schoology.ShowcasePeople.student;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.schoology.Grade.Mark;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What the students of Algebra I did, one situation each. */
final class AlgebraWork {

    private final Calendar calendar;
    private final Instant early;
    private final Instant gradedAt;
    private ClassSection section = ClassSection.empty(0, 0, "", "");

    AlgebraWork(Calendar calendar) {
        this.calendar = calendar;
        this.early = calendar.at(-14, 10);
        this.gradedAt = calendar.at(-2, 16);
    }

    ClassSection on(ClassSection withItems) {
        section = withItems;
        essay();
        later();
        gradedOnly();
        discussion();
        scales();
        assigned();
        return section;
    }

    private void essay() {
        Instant afterDue = calendar.at(-11, 10);
        essay(0, work -> work.submitted(early, false).graded(Grade.of("44.5", gradedAt)));
        essay(1, work -> work.submitted(afterDue, true).graded(Grade.of("40", gradedAt)));
        essay(2, work -> work.submitted(afterDue, true));
        essay(4, work -> work.submitted(early, false).drafted(afterDue, true));
        essay(5, work -> work.drafted(afterDue, true));
        essay(6, work -> work.graded(Grade.marked(Mark.EXCUSED, gradedAt)));
        essay(7, work -> work.graded(Grade.marked(Mark.INCOMPLETE, gradedAt)));
        essay(8, work -> work.graded(Grade.marked(Mark.MISSING, gradedAt)));
        essay(9, work -> work.graded(Grade.of("0", gradedAt)));
        essay(10, work -> work.submitted(early, false).graded(Grade.letter("A", gradedAt)));
        essay(11, work -> work.submitted(early, false).submitted(early.plusSeconds(7_200), false).graded(Grade.of("47", gradedAt)));
        essay(14, work -> work.submitted(early, false).submitted(afterDue, true));
        essay(AlgebraSections.IN_TWO_SECTIONS, work -> work.submitted(afterDue, false).graded(Grade.of("38.333", gradedAt)));
        essay(AlgebraSections.EXPIRED, work -> work.submitted(early, false).graded(Grade.of("30", gradedAt)));
        essay(AlgebraSections.ARCHIVED, work -> work.submitted(early, false));
        did(AlgebraItems.ESSAY, ShowcasePeople.UNKNOWN_TO_ED_FI, work -> work.submitted(early, false));
        did(AlgebraItems.ESSAY, ShowcasePeople.WITHOUT_SIS_ID, work -> work.submitted(early, false));
        did(AlgebraItems.ESSAY, ShowcasePeople.SHARES_SIS_ID, work -> work.submitted(early, false));
        did(AlgebraItems.ESSAY, ShowcasePeople.SHARES_SIS_ID_TOO, work -> work.submitted(afterDue, true));
    }

    private void later() {
        Instant lately = calendar.at(-1, 10);
        did(AlgebraItems.NO_DUE_DATE, student(0), work -> work.graded(Grade.marked(Mark.NONE, gradedAt)));
        did(AlgebraItems.NO_DUE_DATE, student(1), work -> work.submitted(lately, false));
        did(AlgebraItems.NOT_YET_DUE, student(0), work -> work.drafted(lately, false));
        did(AlgebraItems.NOT_YET_DUE, student(1), work -> work.submitted(lately, false));
        did(AlgebraItems.NOT_YET_DUE, student(2), work -> work.submitted(lately, false).graded(Grade.of("50", gradedAt)));
        did(AlgebraItems.NOT_YET_DUE, student(3), work -> work.graded(Grade.marked(Mark.INCOMPLETE, gradedAt)));
        did(AlgebraItems.HELD_BACK, student(0), work -> work.submitted(early, false).graded(Grade.of("17", gradedAt)));
        did(AlgebraItems.HELD_BACK, student(1), work -> work.graded(Grade.of("12", gradedAt)));
        did(AlgebraItems.HELD_BACK, student(2), work -> work.submitted(lately, true).graded(Grade.of("11", gradedAt)));
        did(AlgebraItems.UNPUBLISHED, student(0), work -> work.graded(Grade.of("5", gradedAt)));
        did(AlgebraItems.EXTRA_CREDIT, student(0), work -> work.submitted(early, false).graded(Grade.of("5", gradedAt)));
        did(AlgebraItems.LONG_TEXTS, student(0), work -> work.submitted(early, false).graded(Grade.of("10.5", gradedAt)));
        did(AlgebraItems.WITHOUT_TITLE, student(0), work -> work.submitted(early, false));
    }

    /** Work of which Schoology does not show that it was handed in. */
    private void gradedOnly() {
        for (long item : new long[] {AlgebraItems.ON_PAPER, AlgebraItems.TEST, AlgebraItems.TOOL}) {
            did(item, student(0), work -> work.graded(Grade.of("9.25", gradedAt)));
            did(item, student(1), work -> work.graded(Grade.of("0", gradedAt)));
            did(item, student(2), work -> work.graded(Grade.marked(Mark.EXCUSED, gradedAt)));
        }
    }

    private void discussion() {
        did(AlgebraItems.DISCUSSION, student(0), work -> work.posted(3570315, calendar.at(-6, 11)).graded(Grade.of("4", gradedAt)));
        did(AlgebraItems.DISCUSSION, student(1), work -> work.posted(3570317, calendar.at(-6, 12)));
        did(AlgebraItems.DISCUSSION, student(2), work -> work.posted(3570319, calendar.at(-4, 9)));
        did(AlgebraItems.DISCUSSION, student(3), work -> work.graded(Grade.of("5", gradedAt)));
        did(AlgebraItems.DISCUSSION, ShowcasePeople.TEACHER, work -> work.posted(3570313, calendar.at(-9, 9)));
    }

    private void scales() {
        did(AlgebraItems.LETTERS, student(0), work -> work.submitted(early, false).graded(Grade.of("18", gradedAt)));
        did(AlgebraItems.LETTERS, student(1), work -> work.submitted(early, false).graded(Grade.of("11.9", gradedAt)));
        did(AlgebraItems.LETTERS, student(2), work -> work.submitted(early, false).graded(Grade.of("20", gradedAt)));
        did(AlgebraItems.MASTERY, student(0), work -> work.graded(Grade.of("3", gradedAt)));
    }

    private void assigned() {
        did(AlgebraItems.FOR_ONE, student(0), work -> work.submitted(calendar.at(-4, 10), false));
        did(AlgebraItems.FOR_A_GROUP, student(1), work -> work.submitted(calendar.at(-4, 11), false).graded(Grade.of("9", gradedAt)));
    }

    private void essay(int number, UnaryOperator<Work> change) {
        did(AlgebraItems.ESSAY, student(number), change);
    }

    private void did(long itemId, long uid, UnaryOperator<Work> change) {
        section = section.withWork(Objects.requireNonNull(section.item(itemId)), uid, change);
    }
}
