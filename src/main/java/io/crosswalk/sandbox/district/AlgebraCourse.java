package io.crosswalk.sandbox.district;

import io.crosswalk.sandbox.district.Enrollment.State;
import io.crosswalk.sandbox.district.Enrollment.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of course 20411: every kind of enrollment, and every way in which a SIS id can fail. */
final class AlgebraCourse {

    static final long COURSE = 20411;
    static final long DEFAULT_SECTION = 30876;
    static final long PERIOD_2 = 30877;
    static final long PERIOD_3 = 30900;
    static final long CROSS_LISTED = 30901;
    static final long FORMER_COURSE = 20412;
    static final long TEACHER = 7870;
    static final long LISA = 99051;
    static final long LEWIS = 99052;
    static final long MAYA = 99053;
    static final long NADIA = 99054;
    static final long IN_TWO_SECTIONS = 99055;
    static final long CONCLUDED = 99056;
    static final long INACTIVE = 99057;
    static final long INVITED = 99058;
    static final long UNKNOWN_TO_EDFI = 99059;
    static final long TWO_LOGINS = 99065;
    static final String LOGIN_IN_USE = "604866";
    static final long TEST_STUDENT = 99099;
    static final List<Long> GROUP_MEMBERS = List.of(MAYA, NADIA);

    private AlgebraCourse() {}

    static void tell(Showcase showcase, Calendar calendar) {
        int year = calendar.schoolYear();
        showcase.add(new Course(COURSE, "Algebra I Honors", "ALG-H", "ALG-H-255901001-" + year, Course.State.AVAILABLE, 31, Terms.CURRENT));
        showcase.add(new Course(FORMER_COURSE, "Algebra I Evening", "ALG-E", "ALG-E-255901001-" + year, Course.State.AVAILABLE, 31, Terms.CURRENT));
        showcase.add(new Section(DEFAULT_SECTION, COURSE, "Algebra I Honors", null, null, null));
        showcase.add(new Section(PERIOD_2, COURSE, "ALG-H P2", "25590100102Trad220ALG112011", null, null));
        showcase.add(new Section(PERIOD_3, COURSE, "ALG-H P3", "25590100103Trad220ALG112012", null, null));
        showcase.add(new Section(CROSS_LISTED, COURSE, "ALG-E P7", "25590100107Trad220ALG112013", null, FORMER_COURSE));
        showcase.add(new Section(30902, FORMER_COURSE, "Algebra I Evening", null, null, null));
        showcase.add(Assignment.of(4399, FORMER_COURSE, "Before the sections were joined", calendar.due(-30), 10.0, calendar.at(-50, 9)));

        people(showcase);
        staff(showcase);
        AlgebraAssignments.tell(showcase, calendar);
        AlgebraSubmissions.tell(showcase, calendar);
    }

    private static void people(Showcase showcase) {
        student(showcase, LISA, "Lisa", "Woods", "604822", PERIOD_2, State.ACTIVE);
        student(showcase, LEWIS, "Lewis", "Carter", "604823", PERIOD_2, State.ACTIVE);
        student(showcase, MAYA, "Maya", "Stone", "604824", PERIOD_3, State.ACTIVE);
        student(showcase, NADIA, "Nadia", "Owusu", "604825", PERIOD_3, State.ACTIVE);
        student(showcase, IN_TWO_SECTIONS, "Teo", "Lindqvist", "604826", PERIOD_2, State.ACTIVE);
        showcase.enroll(IN_TWO_SECTIONS, PERIOD_3, Type.STUDENT, State.ACTIVE, "604826", null);
        student(showcase, CONCLUDED, "Carla", "Reyes", "604827", PERIOD_2, State.COMPLETED);
        student(showcase, INACTIVE, "Ian", "Frost", "604828", PERIOD_2, State.INACTIVE);
        student(showcase, INVITED, "Ivy", "Chen", "604829", PERIOD_3, State.INVITED);
        student(showcase, UNKNOWN_TO_EDFI, "Newton", "Late-Arrival", "699999", PERIOD_2, State.ACTIVE);
        student(showcase, 99060, "Sam", "Twin", "604899", PERIOD_2, State.ACTIVE);
        student(showcase, 99061, "Sam", "Twinn", "604899", PERIOD_3, State.ACTIVE);
        showcase.add(new Person(99062, "Olga", "Integra", null, "604862"));
        showcase.enroll(99062, PERIOD_2, Type.STUDENT, State.ACTIVE, null, null);
        student(showcase, 99063, "Rejected", "Invitation", "604863", PERIOD_3, State.REJECTED);
        student(showcase, 99064, "Dana", "Dropped", "604864", PERIOD_3, State.DELETED);
        showcase.add(new Person(TWO_LOGINS, "Two", "Logins", "604865", null));
        showcase.enroll(TWO_LOGINS, PERIOD_3, Type.STUDENT, State.ACTIVE, LOGIN_IN_USE, null);
        student(showcase, 99066, "Cross", "Listed", "604867", CROSS_LISTED, State.ACTIVE);
        showcase.add(new Person(TEST_STUDENT, "Test", "Student", null, null));
        showcase.enroll(TEST_STUDENT, DEFAULT_SECTION, Type.TEST_STUDENT, State.ACTIVE, null, null);
    }

    private static void staff(Showcase showcase) {
        staff(showcase, TEACHER, "Theresa", "Cole", Type.TEACHER, null);
        staff(showcase, 7871, "Tariq", "Aide", Type.TEACHING_ASSISTANT, null);
        staff(showcase, 7872, "Olive", "Woods", Type.OBSERVER, LISA);
        staff(showcase, 7873, "Dee", "Signer", Type.DESIGNER, null);
    }

    private static void staff(Showcase showcase, long id, String first, String last, Type type, @Nullable Long observed) {
        showcase.add(new Person(id, first, last, "T" + id, null));
        showcase.enroll(id, PERIOD_2, type, State.ACTIVE, "T" + id, observed);
    }

    private static void student(Showcase showcase, long id, String first, String last, String sisId, long sectionId, State state) {
        showcase.add(new Person(id, first, last, sisId, null));
        showcase.enroll(id, sectionId, Type.STUDENT, state, sisId, null);
    }
}
