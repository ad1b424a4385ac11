package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.district.LmsGround.SharedSection;
import io.crosswalk.sandbox.moodle.Activity.Grading;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.util.List;

/** A hidden course, a club, a class that Ed-Fi does not know, and one that is taught in Canvas too. */
final class OddCourses {

    static final long HIDDEN = 4;
    static final long CLUB = 5;
    static final long UNKNOWN_SECTION = 6;
    static final long SHARED = 8;
    private static final long FIRST_SHARED_STUDENT = 901;
    private static final int SHARED_STUDENTS = 10;

    private OddCourses() {}

    static void tell(Telling telling, SharedSection shared) {
        telling.course(HIDDEN, 2, "MATH330", "Linear Algebra & Applications", "MDL-MAT-01", false, false);
        telling.roster().section("MATH330", "Linear Algebra", "MDL-MAT-01", telling.sisIds(1, 5));
        telling.course(CLUB, 4, "CHESS", "Chess Club", "");
        telling.course(UNKNOWN_SECTION, 3, "GEO100", "Geography", "MDL-GEO-99");
        for (long course : List.of(HIDDEN, CLUB, UNKNOWN_SECTION)) {
            telling.enrol(course, 1, 5);
            Activity task = telling.site().add(ActivityDraft.assign(course, "Opening task", telling.at(-20), Trait.ONLINE_TEXT).due(telling.due(-5)));
            telling.submit(task, 1, telling.at(-6));
        }
        shared(telling, shared);
    }

    private static void shared(Telling telling, SharedSection shared) {
        telling.course(SHARED, 2, "SHARED", "The Moodle part of a class that has another part in Canvas", shared.sectionIdentifier());
        List<String> students = shared.studentUniqueIds().stream().limit(SHARED_STUDENTS).toList();
        telling.roster().elsewhere(shared.sectionIdentifier(), shared.studentUniqueIds());
        for (int index = 0; index < students.size(); index++) {
            Account account = telling.account(FIRST_SHARED_STUDENT + index, students.get(index), false);
            telling.site().enrol(SHARED, Enrolment.active(account.id(), Role.STUDENT));
        }
        Activity done = telling.site().add(ActivityDraft.assign(SHARED, "Lab notebook", telling.at(-20), Trait.ONLINE_TEXT)
                .due(telling.due(-5)).grade(Grading.points("10")));
        telling.site().add(ActivityDraft.assign(SHARED, "Lab poster", telling.at(-20), Trait.FILE).due(telling.due(7)).grade(Grading.points("30")));
        for (int index = 0; index < students.size() / 2; index++) {
            telling.save(done, FIRST_SHARED_STUDENT + index, Attempt.State.SUBMITTED, telling.at(-7));
            telling.site().assign(done).grade(FIRST_SHARED_STUDENT + index, new BigDecimal(6 + index), Telling.TEACHER, telling.at(-3));
        }
    }
}
