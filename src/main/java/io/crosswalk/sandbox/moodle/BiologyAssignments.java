package io.crosswalk.sandbox.moodle;

import static io.crosswalk.sandbox.moodle.BiologyCourse.ID;

import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;

/** Handing in, grading, dates and attempts, one learner a situation. */
final class BiologyAssignments {

    private final Telling telling;

    private BiologyAssignments(Telling telling) {
        this.telling = telling;
    }

    static void tell(Telling telling) {
        BiologyAssignments assignments = new BiologyAssignments(telling);
        assignments.essay();
        assignments.labReport();
        assignments.onPaper();
        assignments.attempts();
        assignments.earlierAttempts();
        assignments.scale();
        assignments.withoutGrade();
        assignments.dates();
    }

    private void essay() {
        Instant due = telling.due(-12);
        Activity essay = telling.site().add(ActivityDraft.assign(ID, "Essay 1: Cell Theory", telling.at(-40), Trait.ONLINE_TEXT)
                .opens(telling.at(-35)).due(due).intro("<p>Write <b>two</b> pages.</p>"));
        onTimeAndGraded(essay, 1, "92.5");
        onTimeAndGraded(essay, 2, "0");
        telling.submit(essay, 3, due);
        telling.submit(essay, 4, due.plusSeconds(1));
        telling.grade(essay, 4, "75", telling.at(-8));
        telling.override(essay, 4, "80", telling.at(-7));
        telling.extend(essay, 5, telling.due(-6));
        telling.submit(essay, 5, telling.at(-9));
        telling.grade(essay, 5, "88", telling.at(-5));
        telling.submit(essay, 6, telling.at(-9));
        telling.grade(essay, 6, "70.33333", telling.at(-5));
        telling.submit(essay, 7, telling.at(-20));
        telling.site().assign(essay).save(Telling.id(7), State.NEW, "", telling.at(-19));
        telling.grade(essay, 8, "40", telling.at(-8));
        telling.submit(essay, 9, telling.at(-15));
        telling.grade(essay, 9, "-1", telling.at(-8));
        telling.extend(essay, 10, telling.due(6));
        telling.site().assign(essay).override(new DateOverride(1, Telling.id(11), null, 0, telling.due(5)));
        onTimeAndGraded(essay, 13, "70.5");
        telling.submit(essay, 13, telling.at(-13));
        telling.override(essay, 14, "66", telling.at(-4));
        telling.submit(essay, BiologyCourse.UNKNOWN, telling.at(-14));
        telling.submit(essay, BiologyCourse.WITHOUT_SIS_ID, telling.at(-14));
        onTimeAndGraded(essay, BiologyCourse.SHARES_SIS_ID, "61");
        telling.submit(essay, BiologyCourse.SHARES_IT_TOO, telling.at(-14));
        telling.submit(essay, BiologyCourse.SUSPENDED, telling.at(-14));
        onTimeAndGraded(essay, BiologyCourse.EXPIRED, "55");
        onTimeAndGraded(essay, BiologyCourse.ACCOUNT_SUSPENDED, "70");
        onTimeAndGraded(essay, BiologyCourse.LEADING_ZERO, "81");
        onTimeAndGraded(essay, BiologyCourse.UNENROLLED, "66");
        onTimeAndGraded(essay, BiologyCourse.ALSO_A_TEACHER, "90");
        telling.hideGrade(essay, BiologyCourse.ALSO_A_TEACHER, telling.at(-8));
    }

    private void labReport() {
        Activity report = telling.site().add(ActivityDraft.assign(ID, "Lab report 1 (file upload)", telling.at(-30), Trait.FILE, Trait.DRAFTS)
                .due(telling.due(-5)).closes(telling.due(-3)).grade(Grading.points("20")));
        telling.submit(report, 1, telling.at(-7));
        telling.grade(report, 1, "18", telling.at(-3));
        telling.draft(report, 2, telling.at(-7));
        telling.draft(report, 3, telling.at(-7));
        telling.grade(report, 3, "10", telling.at(-3));
        telling.submit(report, 4, telling.at(-8));
        telling.draft(report, 4, telling.at(-6));
        telling.submit(report, 5, telling.at(-4));
        telling.submit(report, 6, telling.at(-8));
        telling.site().assign(report).flag(telling.site().assign(report).flags(Telling.id(6)).locked(true));
    }

    private void onPaper() {
        Activity talk = telling.site().add(ActivityDraft.assign(ID, "Oral presentation (offline)", telling.at(-30))
                .due(telling.due(-3)).grade(Grading.points("50")));
        telling.grade(talk, 1, "45", telling.at(-2));
        telling.grade(talk, 2, "50", telling.at(-2));
        telling.grade(talk, 3, "0", telling.at(-2));
        telling.site().assign(talk).grade(Telling.id(4), new BigDecimal("-1"), -1, telling.at(-2));
    }

    private void attempts() {
        Activity problems = telling.site().add(ActivityDraft.assign(ID, "Problem set (resubmission allowed)", telling.at(-30),
                Trait.ONLINE_TEXT, Trait.DRAFTS, Trait.REOPENABLE).due(telling.due(6)));
        for (int number = 1; number <= 4; number++) {
            telling.submit(problems, number, telling.at(-9));
        }
        telling.grade(problems, 1, "40", telling.at(-8));
        reopen(problems, 1);
        telling.grade(problems, 2, "45", telling.at(-8));
        reopen(problems, 2);
        telling.submit(problems, 2, telling.at(-3));
        telling.grade(problems, 3, "95", telling.at(-8));
        telling.grade(problems, 4, "50", telling.at(-8));
        reopen(problems, 4);
        telling.draft(problems, 4, telling.at(-3));
        telling.draft(problems, 5, telling.at(-3));
    }

    private void earlierAttempts() {
        Activity problems = telling.site().add(ActivityDraft.assign(ID, "Problem set 0 (resubmission allowed)", telling.at(-30),
                Trait.ONLINE_TEXT, Trait.REOPENABLE).due(telling.due(-4)));
        for (int number = 1; number <= 2; number++) {
            telling.submit(problems, number, telling.at(-9));
            telling.grade(problems, number, "30", telling.at(-8));
            reopen(problems, number);
        }
        telling.submit(problems, 1, telling.at(-5));
        telling.grade(problems, 1, "77", telling.at(-3));
        telling.submit(problems, 2, telling.at(-2));
    }

    private void scale() {
        Activity check = telling.site().add(ActivityDraft.assign(ID, "Lab safety check (scale)", telling.at(-30), Trait.ONLINE_TEXT)
                .grade(Grading.words()));
        telling.submit(check, 1, telling.at(-9));
        telling.grade(check, 1, "3", telling.at(-8));
        telling.submit(check, 2, telling.at(-9));
        telling.grade(check, 2, "1", telling.at(-8));
        telling.submit(check, 3, telling.at(-9));
    }

    private void withoutGrade() {
        Activity reflection = telling.site().add(ActivityDraft.assign(ID, "Reflection (no grade)", telling.at(-30), Trait.ONLINE_TEXT)
                .due(telling.due(-2)).grade(null));
        telling.submit(reflection, 1, telling.at(-3));
        telling.submit(reflection, 2, telling.at(-1));
    }

    private void dates() {
        telling.site().add(ActivityDraft.assign(ID, "Unreleased assignment (hidden)", telling.at(-30), Trait.ONLINE_TEXT).due(telling.due(9)).hidden());
        telling.site().add(ActivityDraft.assign(ID, "Future essay", telling.at(-30), Trait.ONLINE_TEXT, Trait.INTRO_HIDDEN_BEFORE_OPENING)
                .opens(telling.at(20)).due(telling.due(30)).intro("<p>You will see.</p>"));
        Activity dated = telling.site().add(ActivityDraft.assign(ID, "Field notes (later for team B)", telling.at(-30), Trait.ONLINE_TEXT)
                .due(telling.due(-6)));
        telling.site().assign(dated).override(new DateOverride(2, null, BiologyCourse.TEAM_B, 1, telling.due(-1)));
        telling.submit(dated, 1, telling.at(-3));
        telling.submit(dated, 7, telling.at(-3));
        Activity worksheet = telling.site().add(ActivityDraft.assign(ID, "Team A only worksheet", telling.at(-30), Trait.ONLINE_TEXT)
                .due(telling.due(-3)).onlyFor(BiologyCourse.TEAM_A));
        telling.submit(worksheet, 2, telling.at(-4));
        Activity extra = telling.site().add(ActivityDraft.assign(ID, "Extra credit (not on the course page)", telling.at(-30), Trait.ONLINE_TEXT)
                .stealth().grade(Grading.points("5")));
        onTimeAndGraded(extra, 1, "5");
        Activity letters = telling.site().add(ActivityDraft.assign(ID, "Vocabulary test (shown in letters)", telling.at(-30), Trait.ONLINE_TEXT)
                .due(telling.due(-7)).grade(Grading.points("100").inLetters()));
        onTimeAndGraded(letters, 1, "91");
    }

    private void onTimeAndGraded(Activity activity, int number, String grade) {
        telling.submit(activity, number, telling.at(-14));
        telling.grade(activity, number, grade, telling.at(-8));
    }

    private void reopen(Activity activity, int number) {
        telling.site().assign(activity).reopen(Telling.id(number), telling.at(-7));
    }
}
