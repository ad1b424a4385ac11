package io.crosswalk.sandbox.district;

import static io.crosswalk.sandbox.district.AlgebraCourse.COURSE;
import static io.crosswalk.sandbox.district.AlgebraCourse.GROUP_MEMBERS;
import static io.crosswalk.sandbox.district.AlgebraCourse.LISA;
import static io.crosswalk.sandbox.district.AlgebraCourse.MAYA;
import static io.crosswalk.sandbox.district.AlgebraCourse.PERIOD_2;
import static io.crosswalk.sandbox.district.AlgebraCourse.PERIOD_3;

import io.crosswalk.sandbox.district.Assignment.GradingType;
import io.crosswalk.sandbox.district.Assignment.State;
import io.crosswalk.sandbox.district.Assignment.Trait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assignments of course 20411: every kind of work, grading, dating and text. */
final class AlgebraAssignments {

    static final long ESSAY = 4410;
    static final long ON_PAPER = 4411;
    static final long NEW_QUIZ = 4413;
    static final long CLASSIC_QUIZ = 4414;
    static final long DISCUSSION = 4415;
    static final long PASS_FAIL = 4417;
    static final long PERCENT = 4418;
    static final long LETTER = 4419;
    static final long LONG_GRADE = 4420;
    static final long HALF_POINTS = 4426;
    static final long GROUP_PROJECT = 4429;
    static final long UPCOMING = 4431;
    static final long POSTED_BY_HAND = 4432;
    static final long ANONYMOUS = 4433;

    private final Showcase showcase;
    private final Calendar calendar;

    private AlgebraAssignments(Showcase showcase, Calendar calendar) {
        this.showcase = showcase;
        this.calendar = calendar;
    }

    static void tell(Showcase showcase, Calendar calendar) {
        AlgebraAssignments assignments = new AlgebraAssignments(showcase, calendar);
        assignments.kinds();
        assignments.gradings();
        assignments.texts();
        assignments.dates();
    }

    private void kinds() {
        Assignment essay = work(ESSAY, "Unit 1 Essay", calendar.due(-12), 50.0).taking("online_upload", "online_text_entry")
                .described("<p>Write <b>two</b> pages.</p>");
        showcase.add(essay.with(AssignmentOverride.forSection(881, "ALG-H P2", calendar.due(-9), PERIOD_2)));
        showcase.add(work(ON_PAPER, "Worksheet on paper", calendar.due(-5), 20.0).taking("on_paper"));
        showcase.add(work(4412, "Simulation lab", calendar.due(-6), 20.0).taking("external_tool"));
        showcase.add(work(NEW_QUIZ, "Unit 1 New Quiz", calendar.due(-6), 30.0).taking("external_tool").with(Trait.NEW_QUIZ));
        showcase.add(work(CLASSIC_QUIZ, "Unit 1 Quiz", calendar.due(-7), 10.0).taking("online_quiz"));
        showcase.add(work(DISCUSSION, "Introduce yourself", calendar.due(-20), 5.0).taking("discussion_topic"));
        showcase.add(work(4416, "Read chapter 2", calendar.due(-4), null).taking("not_graded").as(GradingType.NOT_GRADED));
        showcase.add(work(4421, "Draft of next month", calendar.due(14), 10.0).in(State.UNPUBLISHED, calendar.at(-20, 9)));
        showcase.add(work(4434, "Taken back", calendar.due(-3), 10.0).in(State.DELETED, calendar.at(-2, 9)));
        showcase.add(work(4435, "Behaviour in class", null, 5.0).taking("none"));
        showcase.add(work(4438, "Record yourself", calendar.due(-4), 10.0).taking("media_recording", "student_annotation"));
    }

    private void gradings() {
        showcase.add(work(PASS_FAIL, "Safety agreement", calendar.due(-15), 50.0).as(GradingType.PASS_FAIL));
        showcase.add(work(PERCENT, "Homework 1", calendar.due(-14), 20.0).as(GradingType.PERCENT));
        showcase.add(work(LETTER, "Oral presentation", calendar.due(-13), 100.0).as(GradingType.LETTER_GRADE));
        showcase.add(work(LONG_GRADE, "Standards check", calendar.due(-11), 4.0).as(GradingType.GPA_SCALE));
        showcase.add(work(POSTED_BY_HAND, "Test 1", calendar.due(-8), 100.0).with(Trait.POST_MANUALLY));
        showcase.add(work(ANONYMOUS, "Peer judged poster", calendar.due(-8), 10.0).with(Trait.ANONYMOUS));
    }

    private void texts() {
        showcase.add(work(4422, "é漢🎓".repeat(64).substring(0, 254) + "é", calendar.due(-10), 10.0).described(longDescription()));
        showcase.add(work(4423, "Is a<b or a>b? R&D &#38; \"quotes\"", calendar.due(-10), 10.0).described("<p>1 &lt; 2 &amp;amp; 3</p>"));
        showcase.add(work(4439, "", calendar.due(-10), 10.0));
        showcase.add(work(4424, "Without points", calendar.due(-10), null));
        showcase.add(work(4425, "For zero points", calendar.due(-10), 0.0));
        showcase.add(work(HALF_POINTS, "For twelve and a half points", calendar.due(-10), 12.5));
    }

    private void dates() {
        showcase.add(onlyFor(work(4427, "Only period 3", null, 10.0), AssignmentOverride.forSection(882, "ALG-H P3", calendar.due(-5), PERIOD_3)));
        showcase.add(onlyFor(work(4428, "Make-up test", null, 10.0), AssignmentOverride.forStudents(883, calendar.due(-5), List.of(LISA, MAYA))));
        showcase.add(onlyFor(work(GROUP_PROJECT, "Group project", null, 10.0).with(Trait.GROUP_WORK),
                AssignmentOverride.forGroup(884, "Project group 1", calendar.due(-5), 501, GROUP_MEMBERS)));
        showcase.add(work(4430, "Whenever you like", null, 10.0));
        showcase.add(work(UPCOMING, "Unit 2 Essay", calendar.due(10), 50.0).taking("online_upload"));
        showcase.add(work(4437, "No date for period 3", calendar.due(-5), 10.0)
                .with(AssignmentOverride.forSection(885, "ALG-H P3", null, PERIOD_3)));
    }

    private Assignment work(long id, String name, @Nullable Instant dueAt, @Nullable Double points) {
        return Assignment.of(id, COURSE, name, dueAt, points, calendar.at(-40, 9));
    }

    private static Assignment onlyFor(Assignment assignment, AssignmentOverride override) {
        return assignment.with(Trait.ONLY_VISIBLE_TO_OVERRIDES).with(override);
    }

    /** The 1,024th UTF-16 unit of the plain text is the first half of an emoji. */
    private static String longDescription() {
        return "<p>Hi&nbsp;&amp; <script>alert('x')</script>" + "a".repeat(1018) + "😀" + " and so on".repeat(300)
                + "</p><a href=\"https://canvas.example/files/1/download?verifier=do-not-forward\">file</a>";
    }
}
