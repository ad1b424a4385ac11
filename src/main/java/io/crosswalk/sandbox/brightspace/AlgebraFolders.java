package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.Algebra.IN_BOTH_SECTIONS;
import static io.crosswalk.sandbox.brightspace.Algebra.IN_NO_SECTION;
import static io.crosswalk.sandbox.brightspace.Algebra.IN_SECTION_4;
import static io.crosswalk.sandbox.brightspace.Algebra.LEA;
import static io.crosswalk.sandbox.brightspace.Algebra.MAX;
import static io.crosswalk.sandbox.brightspace.Algebra.SAM;
import static io.crosswalk.sandbox.brightspace.Algebra.SUSPENDED;
import static io.crosswalk.sandbox.brightspace.Algebra.WITHDRAWN;
import static io.crosswalk.sandbox.brightspace.Algebra.WITH_DOTTED_SIS_ID;

import io.crosswalk.sandbox.brightspace.Tool.CompletionType;
import io.crosswalk.sandbox.brightspace.Tool.SubmissionType;
import io.crosswalk.sandbox.brightspace.Work.Dates;
import io.crosswalk.sandbox.district.Calendar;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The assignment folders of offering 24781, and what became of them. */
final class AlgebraFolders {

    static final WorkKey LAB = WorkKey.dropbox(648911);
    static final WorkKey WHENEVER = WorkKey.dropbox(648912);
    static final WorkKey NEXT_LAB = WorkKey.dropbox(648913);
    static final WorkKey EXTENDED = WorkKey.dropbox(648914);
    static final WorkKey FOR_SOME = WorkKey.dropbox(648915);
    static final WorkKey ON_PAPER = WorkKey.dropbox(648916);
    static final WorkKey OBSERVED = WorkKey.dropbox(648917);
    static final WorkKey HIDDEN = WorkKey.dropbox(648918);
    static final WorkKey DELETED = WorkKey.dropbox(648919);
    static final WorkKey IN_WORDS = WorkKey.dropbox(648920);
    static final WorkKey UNGRADED = WorkKey.dropbox(648921);
    static final WorkKey GRADED_IN_BOOK = WorkKey.dropbox(648922);
    static final WorkKey BEYOND = WorkKey.dropbox(648923);
    static final WorkKey EXCUSED = WorkKey.dropbox(648925);
    static final WorkKey TEAM_PROJECT = WorkKey.dropbox(648927);
    static final WorkKey LATER = WorkKey.dropbox(648930);
    private static final Tool FILE = new Tool.Dropbox(SubmissionType.FILE, CompletionType.ON_SUBMISSION, null);

    private final Telling telling;
    private final Calendar calendar;

    private AlgebraFolders(Telling telling) {
        this.telling = telling;
        this.calendar = telling.calendar();
    }

    static void tell(Telling telling) {
        AlgebraFolders folders = new AlgebraFolders(telling);
        folders.lab();
        folders.dates();
        folders.specialAccess();
        folders.offline();
        folders.states();
        folders.grades();
        folders.texts();
        folders.teams();
    }

    private void lab() {
        Instant due = calendar.due(-12);
        telling.add(folder(LAB, "Lab 4 write-up", new Dates(calendar.at(-25, 8), due, calendar.due(-2)), "40")
                .gradedIn(item(88121, "Lab 4", "100")).described(new Prose("Two pages.", "Two pages.", "<p>Two pages.</p>")));
        telling.handIn(LAB, SAM, calendar.at(-13, 18).plusMillis(113));
        telling.grade(LAB, SAM, "34.5", null);
        telling.handIn(LAB, LEA, due.plusMillis(1));
        telling.handIn(LAB, MAX, due);
        telling.handIn(LAB, IN_SECTION_4, calendar.at(-14, 10));
        telling.handIn(LAB, IN_SECTION_4, calendar.at(-11, 10));
        telling.handIn(LAB, WITH_DOTTED_SIS_ID, calendar.at(-14, 10));
        telling.judge(LAB, WITH_DOTTED_SIS_ID, new Evaluation(new BigDecimal("12"), null, true, calendar.at(-1, 9), null));
        telling.handIn(LAB, SUSPENDED, calendar.at(-15, 10));
        telling.grade(LAB, SUSPENDED, "30", null);
        telling.handIn(LAB, WITHDRAWN, calendar.at(-15, 10));
        telling.handIn(LAB, IN_NO_SECTION, calendar.at(-15, 10));
        for (long other : new long[] {Algebra.UNKNOWN_TO_ED_FI, Algebra.WITHOUT_SIS_ID, Algebra.WITH_EMPTY_SIS_ID, Algebra.TWIN, Algebra.OTHER_TWIN,
            Algebra.DEMO_STUDENT, Algebra.TEACHER}) {
            telling.handIn(LAB, other, calendar.at(-13, 10));
        }
    }

    private void dates() {
        telling.add(folder(WHENEVER, "Whenever you like", Dates.NONE, "10"));
        telling.handIn(WHENEVER, SAM, calendar.at(-3, 10));
        telling.add(folder(NEXT_LAB, "Lab 5 write-up", Dates.due(calendar.due(4)), "40"));
        telling.handIn(NEXT_LAB, LEA, calendar.at(-1, 10));
        telling.add(folder(LATER, "Lab 6 write-up", new Dates(calendar.at(2, 8), calendar.due(9), calendar.due(12)), "40"));
    }

    private void specialAccess() {
        telling.add(folder(EXTENDED, "Homework 7", Dates.due(calendar.due(-5)), "10")
                .with(SAM, new SpecialAccess(calendar.at(-8, 8), calendar.due(6), null))
                .with(LEA, new SpecialAccess(null, null, calendar.due(-3)))
                .with(MAX, new SpecialAccess(null, calendar.due(5), calendar.due(3))));
        telling.handIn(EXTENDED, LEA, calendar.at(-4, 10));
        telling.add(folder(FOR_SOME, "Make-up test", Dates.due(calendar.due(-5)), "10").onlyForSpecialAccess()
                .with(SAM, new SpecialAccess(null, null, calendar.due(-2)))
                .with(IN_SECTION_4, new SpecialAccess(null, null, null)));
        telling.handIn(FOR_SOME, SAM, calendar.at(-3, 10));
        telling.grade(FOR_SOME, SAM, "9", null);
    }

    /** Nothing is handed in here: neither late nor missing can be told by the clock. */
    private void offline() {
        telling.add(folder(ON_PAPER, "Worksheet on paper", calendar.due(-7), "20", SubmissionType.ON_PAPER, CompletionType.MANUALLY_BY_LEARNER));
        telling.tenant().put(telling.tenant().studentWork(ON_PAPER, SAM).completed(calendar.at(-8, 10)));
        telling.grade(ON_PAPER, SAM, "18", null);
        telling.grade(ON_PAPER, LEA, "0", null);
        telling.judge(ON_PAPER, MAX, new Evaluation(new BigDecimal("11"), null, true, calendar.at(-1, 9), null));
        telling.add(folder(OBSERVED, "Show your work at the board", calendar.due(-7), "5", SubmissionType.OBSERVED, CompletionType.ON_EVALUATION));
        telling.tenant().put(telling.tenant().studentWork(OBSERVED, SAM).completed(calendar.at(-6, 10)));
        telling.grade(OBSERVED, SAM, "5", null);
    }

    private void states() {
        telling.add(folder(HIDDEN, "Not yet for students", Dates.due(calendar.due(-5)), "10").in(Work.State.HIDDEN));
        telling.handIn(HIDDEN, SAM, calendar.at(-6, 10));
        telling.grade(HIDDEN, SAM, "10", null);
        telling.add(folder(DELETED, "Made by mistake", Dates.due(calendar.due(-5)), "10").in(Work.State.DELETED));
        telling.add(folder(EXCUSED, "Homework 8", Dates.due(calendar.due(-5)), "10").gradedIn(item(88133, "Homework 8", "10")));
        telling.tenant().exempt(EXCUSED, SAM, true);
        telling.tenant().exempt(EXCUSED, LEA, true);
        telling.handIn(EXCUSED, LEA, calendar.at(-3, 10));
    }

    private void grades() {
        telling.add(folder(IN_WORDS, "Oral presentation", Dates.due(calendar.due(-9)), "100").gradedIn(item(88131, "Oral presentation", "100")));
        telling.handIn(IN_WORDS, SAM, calendar.at(-10, 10));
        telling.grade(IN_WORDS, SAM, "91", "A-");
        telling.handIn(IN_WORDS, LEA, calendar.at(-10, 10));
        telling.grade(IN_WORDS, LEA, null, "Exceeds the expectations of the standard");
        telling.add(folder(UNGRADED, "Untitled", Dates.NONE, null));
        telling.handIn(UNGRADED, SAM, calendar.at(-3, 10));
        telling.judge(UNGRADED, SAM, new Evaluation(null, null, false, calendar.at(-1, 9), calendar.at(-1, 9)));
        telling.add(folder(GRADED_IN_BOOK, "Graded in the grade book", Dates.due(calendar.due(-9)), null).gradedIn(item(88130, "In the book", "20")));
        telling.handIn(GRADED_IN_BOOK, SAM, calendar.at(-10, 10));
        telling.grade(GRADED_IN_BOOK, SAM, "18", null);
        telling.add(folder(BEYOND, "With extra credit", Dates.due(calendar.due(-9)), "10"));
        telling.handIn(BEYOND, SAM, calendar.at(-10, 10));
        telling.grade(BEYOND, SAM, "11.5", null);
        telling.handIn(BEYOND, LEA, calendar.at(-10, 10));
        telling.grade(BEYOND, LEA, "0", null);
    }

    /** The 255th UTF-16 unit of the title and the 1,024th of the description are first halves of an emoji. */
    private void texts() {
        telling.add(folder(WorkKey.dropbox(648924), "a".repeat(254) + "🎓" + "b".repeat(44), Dates.due(calendar.due(4)), "10").described(longProse()));
        telling.add(folder(WorkKey.dropbox(648926), "Is a<b? R&amp;D &#38; \"quotes\"", Dates.due(calendar.due(4)), "12.5")
                .named("Is a<b? R&amp;D &#38; \"quotes\"", "Is a<b? R&D & \"quotes\"").described(Prose.withoutMarkup("Without markup.")));
    }

    private static Prose longProse() {
        String plain = "Hi & " + "a".repeat(1018) + "😀" + " and so on".repeat(300);
        String html = "<p>Hi&nbsp;&amp; <script>alert('x')</script>" + "a".repeat(1018) + "😀" + " and so on".repeat(300) + "</p>";
        return new Prose(plain, plain, html);
    }

    private void teams() {
        telling.add(Work.of(TEAM_PROJECT, Algebra.OFFERING, "Team project", Dates.due(calendar.due(-6)), new BigDecimal("30"),
                new Tool.Dropbox(SubmissionType.FILE, CompletionType.ON_SUBMISSION, Algebra.TEAMS)).gradedIn(item(88135, "Team project", "30")));
        telling.tenant().put(telling.tenant().studentWork(TEAM_PROJECT, Algebra.TEAM_OF_SAM).with(telling.handIn(SAM, calendar.at(-7, 10))));
        telling.grade(TEAM_PROJECT, Algebra.TEAM_OF_SAM, "27", null);
        telling.tenant().put(telling.tenant().studentWork(TEAM_PROJECT, Algebra.TEAM_OF_MAX).with(telling.handIn(IN_BOTH_SECTIONS, calendar.at(-5, 10))));
    }

    private static GradeItem item(long id, String name, String points) {
        return new GradeItem(id, name, GradeItem.Kind.NUMERIC, new BigDecimal(points), true);
    }

    private static Work folder(WorkKey key, String name, Dates dates, @Nullable String points) {
        return Work.of(key, Algebra.OFFERING, name, dates, points == null ? null : new BigDecimal(points), FILE);
    }

    private static Work folder(WorkKey key, String name, Instant due, String points, SubmissionType submissionType, CompletionType completionType) {
        return Work.of(key, Algebra.OFFERING, name, Dates.due(due), new BigDecimal(points), new Tool.Dropbox(submissionType, completionType, null));
    }
}
