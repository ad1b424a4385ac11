package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One student's grade item in the gradebook.
 *
 * @param item for example {@code quiz-4#0} or {@code grade-17}
 * @param module the kind of activity; null for a grade item without one
 * @param number tells the grade items of one activity apart
 * @param stale Moodle has yet to compute it anew
 * @param refusal why the grade cannot be used; {@code grade} is then null
 */
record MoodleGradebookRow(
        String personId,
        String item,
        String assignmentId,
        @Nullable String module,
        int number,
        @Nullable String name,
        @Nullable BigDecimal maximum,
        boolean scale,
        boolean stale,
        @Nullable MoodleGradebookGrade grade,
        @Nullable Refusal refusal) {

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_CODE = 255;
    /** From here on Moodle numbers the outcomes of an activity, which are no grades of their own. */
    private static final int OUTCOMES = 1000;

    /** The items of activities and those that teachers made; totals of categories and of the course are left out. */
    static List<MoodleGradebookRow> ofLearner(JsonNode node) {
        List<MoodleGradebookRow> rows = new ArrayList<>();
        try {
            VendorRecord learner = new VendorRecord(node);
            String personId = learner.id("userid");
            for (VendorRecord item : learner.records("gradeitems")) {
                MoodleGradebookRow row = ofItem(personId, item);
                if (row != null) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (UnusableFieldException unusable) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The gradebook has a row that cannot be told whose or what it is: "
                    + unusable.getMessage() + ". Nothing was concluded from it; report it with the version of Moodle.");
        }
    }

    private static @Nullable MoodleGradebookRow ofItem(String personId, VendorRecord item) {
        String type = item.requiredText("itemtype", LONGEST_CODE);
        if (type.equals("manual")) {
            String id = "grade-" + item.id("id");
            return row(personId, id, id, null, 0, item);
        }
        BigDecimal number = item.number("itemnumber");
        int place = number == null ? 0 : number.intValue();
        if (!type.equals("mod") || place >= OUTCOMES) {
            return null;
        }
        String module = item.requiredText("itemmodule", LONGEST_CODE);
        String id = module + "-" + item.id("iteminstance");
        return row(personId, id + "#" + place, id, module, place, item);
    }

    private static MoodleGradebookRow row(String personId, String item, String assignmentId, @Nullable String module, int number, VendorRecord source) {
        String name = source.text("itemname", LONGEST_NAME);
        BigDecimal maximum = source.number("grademax");
        try {
            String text = source.text("gradeformatted", LONGEST_NAME);
            String plain = text == null ? "" : PlainText.ofHtml(text);
            MoodleGradebookGrade grade = new MoodleGradebookGrade(source.number("graderaw"), plain.isEmpty() || plain.length() > LONGEST_TEXT ? null : plain,
                    source.says("gradeisoverridden"), source.says("gradeishidden"), source.epochSeconds("gradedatesubmitted"));
            return new MoodleGradebookRow(personId, item, assignmentId, module, number, name, maximum, isScale(source), source.says("gradeneedsupdate"), grade, null);
        } catch (UnusableFieldException reason) {
            return new MoodleGradebookRow(personId, item, assignmentId, module, number, name, maximum, false, false, null,
                    Refusal.ofSubmission(null, assignmentId, personId, reason));
        }
    }

    /** The scale's id may be missing; a range in words that begins with the first step tells as well. */
    private static boolean isScale(VendorRecord item) {
        String range = item.text("rangeformatted", LONGEST_NAME);
        BigDecimal minimum = item.number("grademin");
        boolean words = range != null && PlainText.ofHtml(range).codePoints().anyMatch(Character::isLetter);
        return item.optionalId("scaleid") != null || words && minimum != null && minimum.compareTo(BigDecimal.ONE) == 0;
    }
}
