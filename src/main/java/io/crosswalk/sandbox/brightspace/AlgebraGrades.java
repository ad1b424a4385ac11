package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.Algebra.IN_BOTH_SECTIONS;
import static io.crosswalk.sandbox.brightspace.Algebra.IN_SECTION_4;
import static io.crosswalk.sandbox.brightspace.Algebra.LEA;
import static io.crosswalk.sandbox.brightspace.Algebra.MAX;
import static io.crosswalk.sandbox.brightspace.Algebra.SAM;
import static io.crosswalk.sandbox.brightspace.Algebra.WITH_DOTTED_SIS_ID;

import io.crosswalk.sandbox.brightspace.GradeItem.Kind;
import io.crosswalk.sandbox.brightspace.Work.Dates;
import io.crosswalk.sandbox.district.Calendar;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The discussions of offering 24781, and what its teacher enters in the grade book by hand. */
final class AlgebraGrades {

    static final WorkKey TOPIC = WorkKey.topic(648911);
    static final WorkKey PARTICIPATION = WorkKey.grade(88201);
    static final WorkKey IN_TEXT = WorkKey.grade(88202);
    static final WorkKey LEVEL = WorkKey.grade(88203);
    static final WorkKey PASSED = WorkKey.grade(88204);
    private static final long FORUM = 501;

    private final Telling telling;
    private final Calendar calendar;

    private AlgebraGrades(Telling telling) {
        this.telling = telling;
        this.calendar = telling.calendar();
    }

    static void tell(Telling telling) {
        AlgebraGrades grades = new AlgebraGrades(telling);
        grades.topic();
        grades.otherTopics();
        grades.participation();
        grades.kinds();
    }

    private void topic() {
        telling.add(topic(TOPIC, "Where do you meet fractions?", "5", null).dated(Dates.due(calendar.due(-9)))
                .gradedIn(new GradeItem(88150, "Fractions", Kind.NUMERIC, new BigDecimal("5"), false)).described(Prose.of("Tell the class.")));
        telling.handIn(TOPIC, SAM, calendar.at(-10, 10));
        telling.grade(TOPIC, SAM, "4", null);
        telling.handIn(TOPIC, LEA, calendar.at(-8, 10));
        HandIn takenBack = telling.handIn(MAX, calendar.at(-10, 10));
        telling.tenant().put(telling.tenant().studentWork(TOPIC, MAX).with(new HandIn(takenBack.id(), MAX, takenBack.at(), true)));
        telling.handIn(TOPIC, IN_BOTH_SECTIONS, calendar.at(-10, 10));
        telling.judge(TOPIC, IN_BOTH_SECTIONS, new Evaluation(new BigDecimal("3"), null, true, calendar.at(-1, 9), calendar.at(5, 9)));
        telling.grade(TOPIC, IN_SECTION_4, "2", null);
        telling.handIn(TOPIC, Algebra.TEACHER, calendar.at(-10, 11));
        telling.handIn(TOPIC, DiscussionPages.ANONYMOUS, calendar.at(-10, 12));
    }

    private void otherTopics() {
        telling.add(topic(WorkKey.topic(648950), "Ask anything", null, null));
        telling.handIn(WorkKey.topic(648950), SAM, calendar.at(-10, 10));
        telling.add(topic(WorkKey.topic(648951), "Not yet for students", "5", null).in(Work.State.HIDDEN));
        telling.add(topic(WorkKey.topic(648952), "In the grade book only", null, null)
                .gradedIn(new GradeItem(88151, "In the grade book only", Kind.NUMERIC, BigDecimal.TEN, false)));
        telling.handIn(WorkKey.topic(648952), SAM, calendar.at(-3, 10));
        telling.grade(WorkKey.topic(648952), SAM, "9.75", null);
        telling.add(topic(WorkKey.topic(648953), "Among the team", "5", Algebra.TEAMS).dated(Dates.due(calendar.due(-4))));
        telling.handIn(WorkKey.topic(648953), MAX, calendar.at(-5, 10));
    }

    /** Released, not yet released, kept back, zero, more than the most, excused, and nothing at all. */
    private void participation() {
        telling.add(entered(PARTICIPATION, "Participation", Kind.NUMERIC, "20"));
        telling.grade(PARTICIPATION, SAM, "18", null);
        telling.judge(PARTICIPATION, LEA, evaluation("16", calendar.at(3, 9)));
        telling.grade(PARTICIPATION, MAX, "22", null);
        telling.judge(PARTICIPATION, IN_BOTH_SECTIONS, evaluation("12", null));
        telling.tenant().exempt(PARTICIPATION, IN_SECTION_4, true);
        telling.grade(PARTICIPATION, WITH_DOTTED_SIS_ID, "0", null);
    }

    private void kinds() {
        telling.add(entered(IN_TEXT, "Comment on effort", Kind.TEXT, null));
        telling.grade(IN_TEXT, SAM, null, "Good progress");
        telling.add(entered(LEVEL, "Standard 4.1", Kind.SELECT_BOX, "4"));
        telling.grade(LEVEL, SAM, "3", "Proficient");
        telling.add(entered(PASSED, "Safety test", Kind.PASS_FAIL, "5"));
        telling.grade(PASSED, SAM, "5", "Pass");
        telling.grade(PASSED, LEA, "0", "Fail");
        telling.add(entered(WorkKey.grade(88205), "Not yet for students", Kind.NUMERIC, "10").in(Work.State.HIDDEN));
        telling.grade(WorkKey.grade(88205), SAM, "10", null);
        telling.add(entered(WorkKey.grade(88206), "Sum of labs", Kind.CALCULATED, "100"));
        telling.grade(WorkKey.grade(88206), SAM, "86.25", null);
        telling.add(entered(WorkKey.grade(88207), "Final Calculated Grade", Kind.FINAL_CALCULATED, "100"));
        telling.grade(WorkKey.grade(88207), SAM, "88.5", null);
        telling.add(entered(WorkKey.grade(88208), "Bonus formula", Kind.FORMULA, "10"));
    }

    private Evaluation evaluation(String score, @Nullable Instant releasedAt) {
        return new Evaluation(new BigDecimal(score), null, true, calendar.at(-1, 9), releasedAt);
    }

    private static Work topic(WorkKey key, String name, @Nullable String points, @Nullable Long groupCategory) {
        return Work.of(key, Algebra.OFFERING, name, Dates.NONE, points == null ? null : new BigDecimal(points), new Tool.Topic(FORUM, groupCategory));
    }

    private static Work entered(WorkKey key, String name, Kind kind, @Nullable String points) {
        return Work.of(key, Algebra.OFFERING, name, Dates.NONE, null, new Tool.GradeBook())
                .gradedIn(new GradeItem(key.id(), name, kind, points == null ? null : new BigDecimal(points), kind == Kind.NUMERIC));
    }
}
