package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grade in the gradebook. Comments are not looked at.
 *
 * @param courseId null where the list is of one offering and does not say
 * @param displayed as the student sees it
 */
record BrightspaceGradeValue(
        String personId,
        String gradeObjectId,
        @Nullable String courseId,
        @Nullable Instant releasedAt,
        @Nullable BigDecimal points,
        @Nullable String displayed) {

    private static final int LONGEST_GRADE = 1000;

    /**
     * @param gradeObjectId the item that was asked for; null where the row says it
     * @return left out where there is no value yet
     */
    static Translation<BrightspaceGradeValue> translate(JsonNode node, @Nullable String gradeObjectId) {
        String objectId = gradeObjectId;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            // Lists of one item wrap the value and name its user beside it.
            VendorRecord user = row.record("User");
            VendorRecord value = row.mentions("GradeValue") ? row.record("GradeValue") : row;
            personId = user != null ? user.id("Identifier") : value == null ? null : value.id("UserId");
            if (value == null || personId == null) {
                return new Translation.LeftOut<>("NOT_GRADED");
            }
            objectId = gradeObjectId == null ? value.id("GradeObjectIdentifier") : gradeObjectId;
            return new Translation.Translated<>(new BrightspaceGradeValue(personId, objectId, value.optionalId("OrgUnitId"), value.moment("ReleasedDate"),
                    value.number("PointsNumerator"), value.text("DisplayedGrade", LONGEST_GRADE)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(
                    objectId == null || personId == null ? null : BrightspaceTool.GRADE.workId(objectId) + "-" + personId, objectId, personId, reason));
        }
    }

    /** @param withoutDate whether a grade without a date of release counts as released */
    boolean isReleased(Instant now, boolean withoutDate) {
        return (points != null || displayed != null) && (releasedAt == null ? withoutDate : !releasedAt.isAfter(now));
    }

    BrightspaceStanding onto(BrightspaceStanding standing, BrightspaceGradeObject.Kind kind) {
        return standing.graded(points, kind.inWords() || points == null ? displayed : null);
    }

    /** Leaves the grade out. */
    @Override
    public String toString() {
        return "Value of item " + gradeObjectId + " for " + personId;
    }
}
