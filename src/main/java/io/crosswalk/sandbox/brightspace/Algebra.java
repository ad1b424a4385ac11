package io.crosswalk.sandbox.brightspace;

import java.util.Set;

/** The people, sections and groups of offering 24781, in which every situation occurs. */
final class Algebra {

    static final long OFFERING = 24781;
    static final long SECTION_3 = 24791;
    static final long SECTION_4 = 24792;
    static final String SECTION_3_CODE = "BS-ALG1-03";
    static final String SECTION_4_CODE = "BS-ALG1-04";

    static final long SAM = 30511;
    static final long LEA = 30512;
    static final long MAX = 30513;
    static final long IN_BOTH_SECTIONS = 30514;
    static final long IN_SECTION_4 = 30515;
    static final long UNKNOWN_TO_ED_FI = 30516;
    static final long WITHOUT_SIS_ID = 30517;
    static final long WITH_EMPTY_SIS_ID = 30518;
    static final long TWIN = 30519;
    static final long OTHER_TWIN = 30520;
    static final long SUSPENDED = 30521;
    static final long WITHDRAWN = 30522;
    static final long WITH_DOTTED_SIS_ID = 30523;
    static final long IN_NO_SECTION = 30524;
    static final long TEACHER = 30531;
    static final long OBSERVER = 30532;
    static final long DEMO_STUDENT = 30533;
    static final long ASSISTANT = 30534;

    static final String DOTTED_SIS_ID = "3000009.10";
    static final long TEAMS = 7001;
    static final long TEAM_OF_SAM = 9001;
    /** The same number as a student's, who is in no team. */
    static final long TEAM_OF_MAX = LEA;
    static final long TEAM_OF_SECTION_4 = 9003;

    private Algebra() {}

    static void tell(Telling telling) {
        telling.offering(OFFERING, "Grade 9 Algebra I", "BS-ALG1");
        students(telling);
        others(telling);
        telling.section(SECTION_3, OFFERING, "Algebra I P3", SECTION_3_CODE, SAM, LEA, MAX, IN_BOTH_SECTIONS, UNKNOWN_TO_ED_FI, WITHOUT_SIS_ID,
                WITH_EMPTY_SIS_ID, TWIN, OTHER_TWIN, SUSPENDED, WITH_DOTTED_SIS_ID);
        telling.section(SECTION_4, OFFERING, "Algebra I P4", SECTION_4_CODE, IN_BOTH_SECTIONS, IN_SECTION_4);
        team(telling, TEAM_OF_SAM, "Team 1", SAM, WITHOUT_SIS_ID);
        team(telling, TEAM_OF_MAX, "Team 2", MAX, IN_BOTH_SECTIONS);
        team(telling, TEAM_OF_SECTION_4, "Team 3", IN_SECTION_4);
        AlgebraFolders.tell(telling);
        AlgebraQuizzes.tell(telling);
        AlgebraGrades.tell(telling);
    }

    private static void students(Telling telling) {
        telling.student(SAM, "3000001");
        telling.student(LEA, "3000002");
        telling.student(MAX, "3000003");
        telling.student(IN_BOTH_SECTIONS, "3000004");
        telling.student(IN_SECTION_4, "3000005");
        telling.person(UNKNOWN_TO_ED_FI, "3000900");
        telling.person(WITHOUT_SIS_ID, null);
        telling.person(WITH_EMPTY_SIS_ID, "");
        telling.student(TWIN, "3000006");
        telling.student(OTHER_TWIN, "3000006");
        telling.student(SUSPENDED, "3000007");
        telling.student(WITHDRAWN, "3000008");
        telling.student(WITH_DOTTED_SIS_ID, DOTTED_SIS_ID);
        telling.student(IN_NO_SECTION, "3000010");
        telling.enroll(OFFERING, Role.STUDENT, SAM, LEA, MAX, IN_BOTH_SECTIONS, IN_SECTION_4, UNKNOWN_TO_ED_FI, WITHOUT_SIS_ID, WITH_EMPTY_SIS_ID,
                TWIN, OTHER_TWIN, SUSPENDED, WITHDRAWN, WITH_DOTTED_SIS_ID, IN_NO_SECTION);
        Tenant tenant = telling.tenant();
        tenant.put(tenant.enrollments(OFFERING).get(SUSPENDED).ended());
        tenant.removeEnrollment(OFFERING, WITHDRAWN);
        telling.passage(OFFERING, WITHDRAWN, Role.STUDENT, false, telling.calendar().at(-4, 9));
    }

    private static void others(Telling telling) {
        telling.person(TEACHER, "T90001");
        telling.person(OBSERVER, null);
        telling.person(DEMO_STUDENT, null);
        telling.person(ASSISTANT, "T90002");
        telling.enroll(OFFERING, Role.INSTRUCTOR, TEACHER);
        telling.enroll(OFFERING, Role.OBSERVER, OBSERVER);
        telling.enroll(OFFERING, Role.DEMO_STUDENT, DEMO_STUDENT);
        telling.enroll(OFFERING, Role.ASSISTANT, ASSISTANT);
    }

    private static void team(Telling telling, long id, String name, Long... members) {
        telling.tenant().put(new Group(id, TEAMS, OFFERING, name, Set.of(members)));
    }
}
