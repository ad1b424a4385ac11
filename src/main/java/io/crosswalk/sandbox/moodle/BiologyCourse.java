package io.crosswalk.sandbox.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Course 2, one class: every kind of learner, and every situation of the fact sheet. Its groups are teams without an SIS id. */
final class BiologyCourse {

    static final long ID = 2;
    static final String SECTION = "MDL-BIO-01";
    static final long TEAM_A = 201;
    static final long TEAM_B = 202;
    static final long TEAMS = 1;
    static final int UNKNOWN = 15;
    static final int WITHOUT_SIS_ID = 16;
    static final int SHARES_SIS_ID = 17;
    static final int SHARES_IT_TOO = 18;
    static final int SUSPENDED = 19;
    static final int EXPIRED = 20;
    static final int ACCOUNT_SUSPENDED = 21;
    static final int LEADING_ZERO = 22;
    static final int UNENROLLED = 23;
    static final int ALSO_A_TEACHER = 24;
    private static final int WITHOUT_ROLE = 25;
    /** Known to Ed-Fi, not yet on the site: for whoever adds a student. */
    private static final int FIRST_SPARE = 91;
    private static final int LAST_SPARE = 95;

    private BiologyCourse() {}

    static void tell(Telling telling) {
        CourseRoom room = telling.course(ID, 2, "BIO101", "Introduction to Biology & Life", SECTION);
        people(telling);
        groups(telling, room);
        BiologyAssignments.tell(telling);
        BiologyTeamsAndMarking.tell(telling);
        BiologyTexts.tell(telling);
        BiologyQuizzes.tell(telling);
        BiologyForumsAndColumns.tell(telling);
        telling.site().unenrol(ID, Telling.id(UNENROLLED));
        telling.site().enrol(ID, Enrolment.active(Telling.id(SUSPENDED), Role.STUDENT).suspend());
        telling.site().enrol(ID, Enrolment.active(Telling.id(EXPIRED), Role.STUDENT).endAt(telling.at(-2)));
        telling.site().enrol(ID, Enrolment.active(Telling.TEACHER + 1, Role.TEACHER));
        telling.site().enrol(ID, Enrolment.active(Telling.TEACHER + 2, Role.OBSERVER));
        telling.site().enrol(ID, new Enrolment(Telling.id(WITHOUT_ROLE), List.of(), false, null));
    }

    private static void people(Telling telling) {
        List<String> known = new ArrayList<>();
        for (int number = 1; number <= 14; number++) {
            known.add(telling.known(number));
        }
        telling.account(Telling.id(UNKNOWN), Telling.sisId(UNKNOWN), false);
        telling.account(Telling.id(WITHOUT_SIS_ID), null, false);
        known.add(telling.known(SHARES_SIS_ID));
        telling.account(Telling.id(SHARES_IT_TOO), Telling.sisId(SHARES_SIS_ID), false);
        known.add(telling.known(SUSPENDED));
        known.add(telling.known(EXPIRED));
        telling.account(Telling.id(ACCOUNT_SUSPENDED), Telling.sisId(ACCOUNT_SUSPENDED), true);
        telling.roster().student(Telling.sisId(ACCOUNT_SUSPENDED));
        known.add(Telling.sisId(ACCOUNT_SUSPENDED));
        telling.account(Telling.id(LEADING_ZERO), "0" + Telling.sisId(LEADING_ZERO), false);
        telling.roster().student("0" + Telling.sisId(LEADING_ZERO));
        known.add("0" + Telling.sisId(LEADING_ZERO));
        known.add(telling.known(UNENROLLED));
        known.add(telling.known(ALSO_A_TEACHER));
        telling.known(WITHOUT_ROLE);
        for (int number = FIRST_SPARE; number <= LAST_SPARE; number++) {
            telling.roster().student(Telling.sisId(number));
            known.add(Telling.sisId(number));
        }
        telling.enrol(ID, 1, ALSO_A_TEACHER);
        telling.roster().section("BIO101", "Introduction to Biology", SECTION, known);
    }

    private static void groups(Telling telling, CourseRoom room) {
        telling.site().add(new Group(TEAM_A, ID, "Lab Team A", ""));
        telling.site().add(new Group(TEAM_B, ID, "Lab Team B", ""));
        telling.site().add(new Group(203, ID, "Empty group", ""));
        room.grouping(TEAMS, Set.of(TEAM_A, TEAM_B));
        telling.join(room, TEAM_A, 1, 6);
        telling.join(room, TEAM_B, 6, 10);
        telling.join(room, TEAM_B, SUSPENDED, EXPIRED);
    }
}
