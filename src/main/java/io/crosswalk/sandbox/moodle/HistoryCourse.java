package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Kind.GradeMethod;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.util.stream.Stream;

/** Course 3, whose groups are the classes. One of them is unknown to Ed-Fi, one has no SIS id, and one learner is in two. */
final class HistoryCourse {

    static final long ID = 3;
    static final long PERIOD_1 = 301;
    static final long PERIOD_2 = 302;
    static final long PERIOD_3 = 305;
    static final int IN_TWO_CLASSES = 38;
    static final int SUSPENDED = 44;

    private HistoryCourse() {}

    static void tell(Telling telling) {
        CourseRoom room = telling.course(ID, 3, "HIST210", "World History: 1500–1900", "", true, true);
        for (int number = 31; number <= 50; number++) {
            telling.known(number);
        }
        telling.enrol(ID, 31, 50);
        telling.site().enrol(ID, Enrolment.active(Telling.id(BiologyCourse.ALSO_A_TEACHER), Role.TEACHER));
        telling.site().add(new Group(PERIOD_1, ID, "Period 1", "MDL-HIS-P1"));
        telling.site().add(new Group(PERIOD_2, ID, "Period 2", "MDL-HIS-P2"));
        telling.site().add(new Group(303, ID, "Period 9", "MDL-HIS-P9"));
        telling.site().add(new Group(304, ID, "Study circle", ""));
        telling.site().add(new Group(PERIOD_3, ID, "Period 3", "MDL-HIS-P3"));
        telling.join(room, PERIOD_1, 31, IN_TWO_CLASSES);
        telling.join(room, PERIOD_2, IN_TWO_CLASSES, 45);
        telling.join(room, 303, 46, 47);
        telling.join(room, 304, 31, 32);
        telling.join(room, PERIOD_3, 49, 50);
        telling.roster().section("HIST210", "World History", "MDL-HIS-P1", telling.sisIds(31, IN_TWO_CLASSES));
        telling.roster().section("HIST210", "World History", "MDL-HIS-P2",
                Stream.concat(Stream.of(Telling.sisId(IN_TWO_CLASSES)), telling.sisIds(IN_TWO_CLASSES + 1, 45).stream()).toList());
        telling.roster().section("HIST210", "World History", "MDL-HIS-P3", telling.sisIds(49, 50));
        work(telling);
        telling.site().enrol(ID, Enrolment.active(Telling.id(SUSPENDED), Role.STUDENT).suspend());
    }

    private static void work(Telling telling) {
        Activity essay = telling.site().add(ActivityDraft.assign(ID, "Essay: The printing press", telling.at(-30), Trait.ONLINE_TEXT)
                .due(telling.due(-6)));
        for (int number = 31; number <= 46; number += 2) {
            telling.submit(essay, number, telling.at(-8));
            telling.grade(essay, number, String.valueOf(40 + number), telling.at(-3));
        }
        telling.submit(essay, IN_TWO_CLASSES, telling.at(-4));
        telling.submit(essay, SUSPENDED, telling.at(-8));
        telling.site().add(ActivityDraft.assign(ID, "Essay: Steam", telling.at(-10), Trait.ONLINE_TEXT, Trait.FILE).due(telling.due(8)));
        Activity map = telling.site().add(ActivityDraft.assign(ID, "Map for period 3", telling.at(-10), Trait.FILE)
                .due(telling.due(-2)).onlyFor(PERIOD_3).grade(Grading.points("10")));
        telling.submit(map, 49, telling.at(-4));
        Activity quiz = telling.site().add(ActivityDraft.quiz(ID, "Dates", telling.at(-20), "10", 1, GradeMethod.FIRST)
                .opens(telling.at(-15)).due(telling.due(-9)).grade(Grading.points("10")));
        telling.attempt(quiz, 31, "7", telling.at(-11));
        telling.attempt(quiz, 40, "9.5", telling.at(-11));
        Activity forum = telling.site().add(ActivityDraft.forum(ID, "Was it progress?", telling.at(-20), true)
                .due(telling.due(7)).grade(Grading.points("10")));
        telling.site().forum(forum).discuss(Telling.id(41), "Yes and no", telling.at(-1));
    }
}
