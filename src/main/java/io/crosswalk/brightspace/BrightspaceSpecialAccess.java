package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person was given for one piece of work.
 *
 * @param dueAt null where the work's own due date holds
 */
record BrightspaceSpecialAccess(String personId, @Nullable Instant dueAt, @Nullable Instant endsAt) {

    static Translation<BrightspaceSpecialAccess> translate(JsonNode node, String workId) {
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            personId = row.id("UserId");
            VendorRecord access = row.record("SpecialAccess");
            if (access == null) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field SpecialAccess is missing");
            }
            return new Translation.Translated<>(new BrightspaceSpecialAccess(personId, access.moment("DueDate"), access.moment("EndDate")));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(personId == null ? null : workId + "-" + personId, workId, personId, reason));
        }
    }
}
