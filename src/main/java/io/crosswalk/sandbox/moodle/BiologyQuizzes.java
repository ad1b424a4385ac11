package io.crosswalk.sandbox.moodle;

import static io.crosswalk.sandbox.moodle.BiologyCourse.ID;

import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Kind.GradeMethod;
import io.crosswalk.sandbox.moodle.QuizAttempt.State;

final class BiologyQuizzes {

    private final Telling telling;

    private BiologyQuizzes(Telling telling) {
        this.telling = telling;
    }

    static void tell(Telling telling) {
        BiologyQuizzes quizzes = new BiologyQuizzes(telling);
        quizzes.closed();
        quizzes.essay();
        quizzes.open();
        quizzes.others();
    }

    private void closed() {
        Activity quiz = telling.site().add(ActivityDraft.quiz(ID, "Quiz 1: Cells", telling.at(-30), "3", 2, GradeMethod.HIGHEST)
                .opens(telling.at(-20)).due(telling.due(-10)).grade(Grading.points("10")).intro("<p>Two attempts.</p>"));
        telling.site().quiz(quiz).start(Telling.TEACHER, true, telling.at(-21));
        telling.attempt(quiz, 1, "0", telling.at(-15));
        telling.attempt(quiz, 1, "2", telling.at(-14));
        telling.attempt(quiz, 2, "3", telling.at(-15));
        telling.open(quiz, 3, State.ABANDONED, telling.at(-15));
        telling.attempt(quiz, 4, "1", telling.at(-15));
        telling.open(quiz, 5, State.OVERDUE, telling.at(-15));
        telling.attempt(quiz, 6, "1", telling.at(-15));
        telling.override(quiz, 6, "9", telling.at(-8));
        telling.attempt(quiz, 7, "0", telling.at(-15));
        telling.attempt(quiz, 9, "2", telling.at(-15));
        telling.hideGrade(quiz, 9, telling.at(-8));
    }

    /** Answers that a teacher has to read first. */
    private void essay() {
        Activity quiz = telling.site().add(ActivityDraft.quiz(ID, "Quiz 2: Essay (manual marking)", telling.at(-30), "6", 0, GradeMethod.HIGHEST)
                .opens(telling.at(-8)).due(telling.due(-2)));
        telling.attempt(quiz, 1, null, telling.at(-4));
        telling.attempt(quiz, 2, "3", telling.at(-4));
    }

    private void open() {
        Activity quiz = telling.site().add(ActivityDraft.quiz(ID, "Quiz 3: Genes", telling.at(-30), "4", 0, GradeMethod.LAST)
                .opens(telling.at(-8)).due(telling.due(5)).grade(Grading.points("20")));
        telling.open(quiz, 1, State.INPROGRESS, telling.at(-1));
        telling.attempt(quiz, 2, "4", telling.at(-3));
        telling.attempt(quiz, 2, "1", telling.at(-2));
    }

    private void others() {
        telling.site().add(ActivityDraft.quiz(ID, "Practice quiz (hidden)", telling.at(-30), "3", 0, GradeMethod.HIGHEST)
                .grade(Grading.points("10")).hidden());
        Activity average = telling.site().add(ActivityDraft.quiz(ID, "Quiz 4 (average)", telling.at(-30), "3", 0, GradeMethod.AVERAGE)
                .grade(Grading.points("10")));
        telling.attempt(average, 1, "1", telling.at(-5));
        telling.attempt(average, 1, "2", telling.at(-4));
        Activity survey = telling.site().add(ActivityDraft.quiz(ID, "Warm-up (no grade)", telling.at(-30), "0", 0, GradeMethod.HIGHEST).grade(null));
        telling.attempt(survey, 1, "0", telling.at(-5));
    }
}
