package io.crosswalk.sandbox.district;

import io.crosswalk.sandbox.district.Assignment.Trait;
import io.crosswalk.sandbox.district.Course.State;
import org.jspecify.annotations.Nullable;

/** Courses of which one thing is unusual: no SIS id, an unknown or ambiguous section, not published, over. */
final class OddCourses {

    static final long CHESS_CLUB = 20420;
    static final long GEOGRAPHY = 20421;
    static final long UNPUBLISHED = 20422;
    static final long CONCLUDED = 20423;
    static final long LAST_YEAR = 20424;
    static final long LABORATORY = 20425;
    static final long DELETED = 20426;
    static final long UNKNOWN_SECTION = 31011;
    static final String AMBIGUOUS = "GEOGRAPHY-P2";
    static final String SAME_AS_LAST_YEAR = "GEOGRAPHY-P3";
    private static final int NUMBER_OF_STUDENTS = 12;

    private final Showcase showcase;
    private final Calendar calendar;

    private OddCourses(Showcase showcase, Calendar calendar) {
        this.showcase = showcase;
        this.calendar = calendar;
    }

    static void tell(Showcase showcase, Calendar calendar) {
        OddCourses courses = new OddCourses(showcase, calendar);
        courses.club();
        courses.geography();
        courses.simple(UNPUBLISHED, "Statistics", "STA-1", State.CLAIMED, Terms.CURRENT, 31020, 4520);
        courses.simple(CONCLUDED, "Summer Bridge", "BRI-1", State.COMPLETED, Terms.CURRENT, 31030, 4530);
        courses.simple(LAST_YEAR, "Pre-Algebra", "PRE-1", State.AVAILABLE, Terms.PAST, 31040, 4540);
        courses.simple(DELETED, "Created by mistake", "ERR-1", State.DELETED, Terms.CURRENT, 31060, 4560);
        courses.laboratory();
    }

    private void club() {
        course(CHESS_CLUB, "Chess Club", "CHESS", null, State.AVAILABLE, Terms.DEFAULT);
        section(31000, CHESS_CLUB, "Chess Club", null, 0);
        showcase.add(Assignment.of(4500, CHESS_CLUB, "Solve a mate in three", calendar.due(-5), 3.0, calendar.at(-20, 9)));
    }

    private void geography() {
        course(GEOGRAPHY, "Geography", "GPH-1", "GPH-1-" + calendar.schoolYear(), State.AVAILABLE, Terms.CURRENT);
        section(31010, GEOGRAPHY, "Geography", null, -1);
        section(UNKNOWN_SECTION, GEOGRAPHY, "Geography P1", "GEOGRAPHY-P1-NOT-IN-SIS", 0);
        section(31012, GEOGRAPHY, "Geography P2", AMBIGUOUS, NUMBER_OF_STUDENTS);
        section(31013, GEOGRAPHY, "Geography P3", SAME_AS_LAST_YEAR, 2 * NUMBER_OF_STUDENTS);
        showcase.add(Assignment.of(4510, GEOGRAPHY, "Map of the county", calendar.due(-5), 10.0, calendar.at(-20, 9)).taking("online_upload"));
    }

    private void simple(long id, String name, String code, State state, long term, long sectionId, long assignmentId) {
        course(id, name, code, code + "-" + sectionId, state, term);
        section(sectionId, id, name, null, -1);
        section(sectionId + 1, id, name + " P1", code + "-" + sectionId + "-P1", 0);
        showcase.add(Assignment.of(assignmentId, id, "Opening task", calendar.due(-30), 10.0, calendar.at(-50, 9)));
    }

    /** Its first three assignments are for a section that nobody is in yet: the first page of submissions is empty. */
    private void laboratory() {
        course(LABORATORY, "Laboratory", "LAB-1", "LAB-1-" + calendar.schoolYear(), State.AVAILABLE, Terms.CURRENT);
        section(31050, LABORATORY, "Laboratory", null, -1);
        for (int part = 0; part < 3; part++) {
            section(31051 + part, LABORATORY, "Laboratory P" + (part + 1), "LAB-1-P" + (part + 1), part * NUMBER_OF_STUDENTS);
        }
        section(31054, LABORATORY, "Laboratory P4", "LAB-1-P4", -1);
        for (int number = 0; number < 3; number++) {
            showcase.add(Assignment.of(4550 + number, LABORATORY, "Experiment " + (number + 1), null, 10.0, calendar.at(-20, 9))
                    .with(Trait.ONLY_VISIBLE_TO_OVERRIDES)
                    .with(AssignmentOverride.forSection(890 + number, "Laboratory P4", calendar.due(-5), 31054)));
        }
        showcase.add(Assignment.of(4553, LABORATORY, "Safety quiz", calendar.due(-6), 10.0, calendar.at(-20, 9)).taking("online_quiz"));
    }

    private void course(long id, String name, String code, @Nullable String sisId, State state, long term) {
        showcase.add(new Course(id, name, code, sisId, state, Schools.HIGH_SCHOOL.accountId(), term));
    }

    /** @param firstStudent which ordinary students of the high school are in it; negative for none */
    private void section(long id, long courseId, String name, @Nullable String sisId, int firstStudent) {
        showcase.add(new Section(id, courseId, name, sisId, null, null));
        for (int number = 0; firstStudent >= 0 && number < NUMBER_OF_STUDENTS; number++) {
            int student = 2 * (firstStudent + number);
            showcase.enroll(new Person(OrdinaryCourses.FIRST_STUDENT + student, "", "", String.valueOf(1_000_000 + student), null), id);
        }
    }
}
