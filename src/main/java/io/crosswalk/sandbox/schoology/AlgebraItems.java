package io.crosswalk.sandbox.schoology;

import static io.crosswalk.sandbox.schoology.AlgebraSections.FIRST_GROUP;
import static io.crosswalk.sandbox.schoology.AlgebraSections.enrollment;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.schoology.GradeItem.State;
import io.crosswalk.sandbox.schoology.GradeItem.Trait;
import java.time.Instant;
import java.util.List;

/** Every kind of material that a gradebook can hold. */
final class AlgebraItems {

    static final long ESSAY = 5699937;
    static final long NO_DUE_DATE = 5699940;
    static final long NOT_YET_DUE = 5699941;
    static final long ON_PAPER = 5699942;
    static final long TEST = 5699943;
    static final long DISCUSSION = 5699944;
    static final long DISCUSSION_GRADE_ITEM = 5699744;
    static final long HELD_BACK = 5699945;
    static final long LETTERS = 5699946;
    static final long MASTERY = 5699947;
    static final long FOR_ONE = 5699948;
    static final long FOR_ONE_AS_TEXT = 5699949;
    static final long FOR_ONE_AS_OBJECT = 5699950;
    static final long FOR_A_GROUP = 5699951;
    static final long FOR_A_GROUP_AND_ONE = 5699952;
    static final long UNPUBLISHED = 5699953;
    static final long EXTRA_CREDIT = 5699955;
    static final long TOOL = 5699956;
    static final long UNGRADED = 5699959;
    static final long LONG_TEXTS = 5699960;
    static final long WITHOUT_TITLE = 5699961;
    static final long FINAL_EXAM = 5699962;

    private final Calendar calendar;
    private final Instant added;

    AlgebraItems(Calendar calendar) {
        this.calendar = calendar;
        this.added = calendar.at(-30, 9);
    }

    List<GradeItem> all() {
        return List.of(
                item(ESSAY, "Unit 1 Essay", -12, "50").saying(Text.plain("Unit 1 Essay"), Text.paragraph("Why do we need negative numbers?")),
                GradeItem.assignment(NO_DUE_DATE, "Practice whenever you like", null, "10", added),
                item(NOT_YET_DUE, "Unit 2 Essay", 6, "50"),
                item(ON_PAPER, "Worksheet 1", -8, "10").onPaper(),
                item(TEST, "Unit 1 Test", -6, "25").as(ItemType.ASSESSMENT, TEST),
                item(DISCUSSION, "What is zero?", -5, "5").as(ItemType.DISCUSSION, DISCUSSION_GRADE_ITEM),
                item(HELD_BACK, "Peer project", -4, "20").releasing(false, added),
                item(LETTERS, "Notebook check", -4, "20").on(GradingScale.LETTERS),
                item(MASTERY, "Standard A.1", -4, "3").onPaper().on(GradingScale.MASTERY),
                item(FOR_ONE, "Make-up work", -3, "10").to(Audience.of(Audience.Form.ARRAY, enrollment(0), enrollment(2)), added),
                item(FOR_ONE_AS_TEXT, "Make-up work, part 2", -3, "10").to(Audience.of(Audience.Form.JSON_TEXT, enrollment(0)), added),
                item(FOR_ONE_AS_OBJECT, "Make-up work, part 3", -3, "10").to(Audience.of(Audience.Form.OBJECT, enrollment(0)), added),
                item(FOR_A_GROUP, "Team poster", -3, "10").to(new Audience(Audience.Form.ARRAY, List.of(), List.of(FIRST_GROUP)), added),
                item(FOR_A_GROUP_AND_ONE, "Team talk", 4, "10")
                        .to(new Audience(Audience.Form.ARRAY, List.of(enrollment(8)), List.of(FIRST_GROUP + 2)), added),
                item(UNPUBLISHED, "Not ready", 8, "10").in(State.UNPUBLISHED, added),
                item(5699954, "Opens after the test", 8, "10").in(State.NOT_YET_AVAILABLE, added),
                item(EXTRA_CREDIT, "Extra credit", -2, "0"),
                item(TOOL, "Graphing tool", -6, "10").as(ItemType.EXTERNAL_TOOL, TOOL),
                item(5699957, "Fractions course", -6, "10").as(ItemType.SCORM_PACKAGE, 5699957),
                item(5699958, "Warm-up", -6, "10").with(Trait.PRACTICE),
                item(5699938, "Signed form", -6, "1").onPaper().with(Trait.COLLECTED_ONLY),
                item(UNGRADED, "Read the syllabus", -20, "0").with(Trait.UNGRADED).with(Trait.WITHOUT_GRADE_ITEM_ID),
                item(LONG_TEXTS, "", -2, "10").saying(LongTexts.TITLE, LongTexts.DESCRIPTION),
                item(WITHOUT_TITLE, "", -2, "10"),
                item(FINAL_EXAM, "Midterm", 20, "100").onPaper().with(Trait.FINAL),
                item(5699963, "Final portfolio", 40, "100").with(Trait.FINAL));
    }

    private GradeItem item(long id, String title, int due, String maxPoints) {
        return GradeItem.assignment(id, title, calendar.due(due), maxPoints, added);
    }
}
