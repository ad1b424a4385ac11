package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The grade of a student's latest attempt, released or not.
 *
 * @param value null while it is not graded, which Moodle writes as -1; zero is a grade
 */
record MoodleGrade(String personId, @Nullable BigDecimal value) {

    /** @param assignmentId to be named where the row is refused */
    static Translation<MoodleGrade> of(JsonNode node, String assignmentId) {
        String id = null;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.optionalId("id");
            personId = row.id("userid");
            BigDecimal value = row.number("grade");
            return new Translation.Translated<>(new MoodleGrade(personId, value == null || value.signum() < 0 ? null : value));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, assignmentId, personId, reason));
        }
    }
}
