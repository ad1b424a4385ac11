package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher set for one student's work.
 *
 * @param extension until when the student has time; null for no extension
 * @param released the grade may be seen by the student; only meant where grades are released one by one
 */
record MoodleFlag(String personId, @Nullable Instant extension, boolean released) {

    private static final int LONGEST_CODE = 255;

    /** @param assignmentId to be named where the row is refused */
    static Translation<MoodleFlag> of(JsonNode node, String assignmentId) {
        String id = null;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.optionalId("id");
            personId = row.id("userid");
            return new Translation.Translated<>(new MoodleFlag(personId, row.epochSeconds("extensionduedate"),
                    "released".equals(row.text("workflowstate", LONGEST_CODE))));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, assignmentId, personId, reason));
        }
    }
}
