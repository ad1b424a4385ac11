package io.crosswalk.schoology;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the gradebook.
 *
 * @param points null without a grade; zero is one
 * @param words a grade that is no number
 * @param changedAt null where Schoology does not say
 */
record SchoologyGrade(
        @Nullable BigDecimal points,
        @Nullable String words,
        Exception exception,
        @Nullable BigDecimal maxPoints,
        @Nullable String scaleId,
        @Nullable String scaleType,
        @Nullable Instant changedAt) {

    private static final int LONGEST_GRADE = 255;

    /** What a teacher put in place of a grade; {@code MISSING} is not documented. */
    enum Exception { NONE, EXCUSED, INCOMPLETE, MISSING }

    /** @throws UnusableFieldException if a field cannot be used */
    static SchoologyGrade of(VendorRecord row) {
        String text = row.has("grade") ? text(row) : null;
        BigDecimal points = text == null ? null : number(text);
        return new SchoologyGrade(points, points == null ? text : null, exception(row), row.number("max_points"),
                row.optionalId("scale_id"), row.optionalId("scale_type"), row.epochSeconds("timestamp"));
    }

    private static @Nullable String text(VendorRecord row) {
        try {
            BigDecimal number = row.number("grade");
            return number == null ? null : number.toPlainString();
        } catch (UnusableFieldException noNumber) {
            if (noNumber.problem() == Problem.FIELD_TOO_LARGE) {
                throw noNumber;
            }
            return row.text("grade", LONGEST_GRADE);
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)") ? new BigDecimal(text.strip()) : null;
    }

    private static Exception exception(VendorRecord row) {
        String code = row.optionalId("exception");
        return switch (code == null ? "0" : code) {
            case "0" -> Exception.NONE;
            case "1" -> Exception.EXCUSED;
            case "2" -> Exception.INCOMPLETE;
            case "3" -> Exception.MISSING;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field exception has a value that Schoology does not document");
        };
    }

    boolean isGraded() {
        return exception == Exception.NONE && (points != null || words != null);
    }

    /** Somebody may have a grade by an old enrollment and one by a current one. */
    SchoologyGrade newer(SchoologyGrade other) {
        return other.changedAt != null && (changedAt == null || other.changedAt.isAfter(changedAt)) ? other : this;
    }
}
