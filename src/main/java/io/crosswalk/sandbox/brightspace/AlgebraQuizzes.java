package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.Algebra.IN_BOTH_SECTIONS;
import static io.crosswalk.sandbox.brightspace.Algebra.IN_SECTION_4;
import static io.crosswalk.sandbox.brightspace.Algebra.LEA;
import static io.crosswalk.sandbox.brightspace.Algebra.MAX;
import static io.crosswalk.sandbox.brightspace.Algebra.SAM;
import static io.crosswalk.sandbox.brightspace.Algebra.WITH_DOTTED_SIS_ID;

import io.crosswalk.sandbox.brightspace.Tool.Calculation;
import io.crosswalk.sandbox.brightspace.Work.Dates;
import io.crosswalk.sandbox.district.Calendar;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The quizzes of offering 24781. The first has the number of an assignment folder. */
final class AlgebraQuizzes {

    static final WorkKey UNIT_1 = WorkKey.quiz(648911);
    static final WorkKey AVERAGE = WorkKey.quiz(648940);
    static final WorkKey FOR_SOME = WorkKey.quiz(648944);
    static final WorkKey INACTIVE = WorkKey.quiz(648945);
    static final WorkKey PRACTICE = WorkKey.quiz(648946);

    private final Telling telling;
    private final Calendar calendar;

    private AlgebraQuizzes(Telling telling) {
        this.telling = telling;
        this.calendar = telling.calendar();
    }

    static void tell(Telling telling) {
        AlgebraQuizzes quizzes = new AlgebraQuizzes(telling);
        quizzes.unit1();
        quizzes.average();
        quizzes.oneOfSeveral(648941, Calculation.LOWEST, 88142);
        quizzes.oneOfSeveral(648942, Calculation.FIRST, 88143);
        quizzes.oneOfSeveral(648943, Calculation.LAST, 88144);
        quizzes.others();
    }

    private void unit1() {
        telling.add(quiz(UNIT_1, "Unit 1 quiz", Dates.due(calendar.due(-7)), Calculation.HIGHEST, 88140L).described(Prose.of("Ten questions.")));
        telling.attempts(UNIT_1, SAM, telling.attempt(1, calendar.at(-9, 10), "7.5", true), telling.begunAttempt(2, calendar.at(-8, 10)));
        telling.attempts(UNIT_1, LEA, telling.attempt(1, calendar.at(-9, 10), "8", false));
        telling.attempts(UNIT_1, IN_BOTH_SECTIONS, telling.begunAttempt(1, calendar.at(-8, 10)));
        telling.attempts(UNIT_1, IN_SECTION_4, telling.attempt(1, calendar.at(-6, 10), "6", true));
        telling.attempts(UNIT_1, WITH_DOTTED_SIS_ID, telling.attempt(1, calendar.at(-9, 10), "0", true));
        telling.attempts(UNIT_1, Algebra.DEMO_STUDENT, telling.attempt(1, calendar.at(-9, 10), "10", true));
    }

    private void average() {
        telling.add(quiz(AVERAGE, "Unit 2 quiz", Dates.due(calendar.due(6)), Calculation.AVERAGE, 88141L));
        telling.attempts(AVERAGE, SAM, telling.attempt(1, calendar.at(-3, 10), "7", true), telling.attempt(2, calendar.at(-2, 10), "8", true));
        telling.attempts(AVERAGE, LEA, telling.begunAttempt(1, calendar.at(-1, 10)));
    }

    private void oneOfSeveral(long id, Calculation calculation, long gradeItem) {
        WorkKey key = WorkKey.quiz(id);
        telling.add(quiz(key, "Counts the " + calculation.name().toLowerCase(Locale.ROOT), Dates.due(calendar.due(-1)), calculation, gradeItem));
        telling.attempts(key, SAM, telling.attempt(1, calendar.at(-5, 10), "5", true), telling.attempt(2, calendar.at(-4, 10), "9", true),
                telling.attempt(3, calendar.at(-3, 10), "7", true));
    }

    private void others() {
        telling.add(quiz(FOR_SOME, "Make-up quiz", Dates.due(calendar.due(-7)), Calculation.HIGHEST, 88145L).onlyForSpecialAccess()
                .with(SAM, new SpecialAccess(null, null, calendar.due(3)))
                .with(MAX, new SpecialAccess(null, null, calendar.due(-2))));
        telling.attempts(FOR_SOME, MAX, telling.attempt(1, calendar.at(-3, 10), "4.25", true));
        telling.add(quiz(INACTIVE, "Not yet for students", Dates.due(calendar.due(-2)), Calculation.HIGHEST, 88146L).in(Work.State.HIDDEN));
        telling.add(quiz(PRACTICE, "Practice", Dates.NONE, Calculation.HIGHEST, null));
        telling.attempts(PRACTICE, LEA, telling.attempt(1, calendar.at(-3, 10), "3", true));
    }

    private static Work quiz(WorkKey key, String name, Dates dates, Calculation calculation, @Nullable Long gradeItem) {
        BigDecimal points = gradeItem == null ? null : BigDecimal.TEN;
        Work quiz = Work.of(key, Algebra.OFFERING, name, dates, points, new Tool.Quiz(calculation, gradeItem == null ? null : (Integer) 3));
        return gradeItem == null ? quiz : quiz.gradedIn(new GradeItem(gradeItem, name, GradeItem.Kind.NUMERIC, points, false));
    }
}
