package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.district.Chance;
import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Attempt.State;
import io.crosswalk.sandbox.moodle.Kind.GradeMethod;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Classes of twenty-five with three assignments and a quiz each, in which most work is handed in and graded, some late and some not at all. */
final class OrdinaryCourses {

    static final long FIRST_COURSE = 101;
    static final long FIRST_STUDENT = 1_001;
    static final int STUDENTS = 25;
    private static final int FIRST_SIS_ID = 4_000_101;
    private static final int COURSES_PER_SCALE = 2;

    private final Telling telling;
    private final long seed;

    private OrdinaryCourses(Telling telling, long seed) {
        this.telling = telling;
        this.seed = seed;
    }

    static void tell(Telling telling, LmsGround ground) {
        OrdinaryCourses courses = new OrdinaryCourses(telling, ground.seed());
        for (int index = 0; index < COURSES_PER_SCALE * ground.scale(); index++) {
            courses.course(index);
        }
    }

    private void course(int index) {
        long id = FIRST_COURSE + index;
        String section = "MDL-ENG-%03d".formatted(index + 1);
        telling.course(id, 3, "ENG1-" + (index + 1), "English 9, class " + (index + 1), section);
        List<String> uniqueIds = new ArrayList<>();
        for (int seat = 0; seat < STUDENTS; seat++) {
            int number = index * STUDENTS + seat;
            String uniqueId = String.valueOf(FIRST_SIS_ID + number);
            telling.account(FIRST_STUDENT + number, uniqueId, false);
            telling.roster().student(uniqueId);
            telling.site().enrol(id, Enrolment.active(FIRST_STUDENT + number, Role.STUDENT));
            uniqueIds.add(uniqueId);
        }
        telling.roster().section("ENG1", "English 9", section, uniqueIds);
        assignment(id, index, "Reading notes", -14, "20", Trait.ONLINE_TEXT);
        assignment(id, index, "Project report", -7, "100", Trait.FILE);
        quiz(id, index);
        assignment(id, index, "Final essay", 9, "50", Trait.ONLINE_TEXT);
    }

    private void assignment(long course, int index, String name, int day, String points, Trait trait) {
        Instant due = telling.due(day);
        Activity activity = telling.site().add(ActivityDraft.assign(course, name, telling.at(-30), trait).due(due).grade(Grading.points(points))
                .intro("<p>Hand in <b>before</b> the due date.</p>"));
        for (int seat = 0; seat < STUDENTS; seat++) {
            long user = FIRST_STUDENT + (long) index * STUDENTS + seat;
            int chance = Chance.of(seed, activity.cmid() * 100_000 + user, 100);
            if (day > 0) {
                if (chance < 10) {
                    telling.save(activity, user, State.SUBMITTED, telling.at(-1));
                }
            } else if (chance >= 10) {
                telling.save(activity, user, State.SUBMITTED, chance < 20 ? due.plusSeconds(600L * chance) : due.minusSeconds(600L * chance));
                if (chance >= 15 && chance < 90) {
                    BigDecimal grade = new BigDecimal(points).multiply(BigDecimal.valueOf(chance)).movePointLeft(2);
                    telling.site().assign(activity).grade(user, grade, Telling.TEACHER, telling.at(day + 3));
                }
            }
        }
    }

    private void quiz(long course, int index) {
        Activity quiz = telling.site().add(ActivityDraft.quiz(course, "Chapter quiz", telling.at(-30), "8", 1, GradeMethod.HIGHEST)
                .opens(telling.at(-20)).due(telling.due(-10)).grade(Grading.points("10")));
        for (int seat = 0; seat < STUDENTS; seat++) {
            long user = FIRST_STUDENT + (long) index * STUDENTS + seat;
            int chance = Chance.of(seed, quiz.cmid() * 100_000 + user, 100);
            if (chance >= 10) {
                Instant finished = telling.at(-12);
                QuizAttempt started = telling.site().quiz(quiz).start(user, false, finished.minusSeconds(900));
                telling.site().quiz(quiz).replace(started.in(QuizAttempt.State.FINISHED, finished, BigDecimal.valueOf(chance % 9), finished));
            }
        }
    }
}
