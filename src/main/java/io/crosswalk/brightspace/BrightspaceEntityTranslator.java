package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one user or one group has handed in to an assignment folder. */
final class BrightspaceEntityTranslator {

    private static final int LONGEST_GRADE = 255;

    /** @param group the standing is that of a group, and its person id the group's id */
    record Entity(boolean group, BrightspaceStanding standing) {}

    Translation<Entity> translate(JsonNode node, GradableWork.Folder folder) {
        String id = null;
        Boolean group = null;
        try {
            VendorRecord row = new VendorRecord(node);
            VendorRecord entity = row.record("Entity");
            if (entity == null) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field Entity is missing");
            }
            id = entity.id("EntityId");
            group = isGroup(entity);
            return new Translation.Translated<>(new Entity(group, standing(row, id, folder)));
        } catch (UnusableFieldException reason) {
            boolean person = id != null && Boolean.FALSE.equals(group);
            return new Translation.Refused<>(Refusal.ofSubmission(
                    id == null ? null : (person ? "user " : "entity ") + id, folder.work().id(), person ? id : null, reason));
        }
    }

    private static boolean isGroup(VendorRecord entity) {
        String type = String.valueOf(BrightspaceText.code(entity, "EntityType"));
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "user" -> false;
            case "group" -> true;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field EntityType is neither User nor Group");
        };
    }

    private static BrightspaceStanding standing(VendorRecord row, String id, GradableWork.Folder folder) {
        Instant handedInAt = row.records("Submissions").stream().map(submission -> submission.moment("SubmissionDate")).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        if (handedInAt == null && folder.completionCounts()) {
            handedInAt = row.moment("CompletionDate");
        }
        BrightspaceStanding standing = handedInAt == null ? BrightspaceStanding.nothing(id) : BrightspaceStanding.handedIn(id, handedInAt);
        VendorRecord feedback = row.record("Feedback");
        if (feedback == null || !isPublished(row) || !feedback.says("IsGraded")) {
            return standing;
        }
        BigDecimal score = feedback.number("Score");
        String symbol = feedback.text("GradedSymbol", LONGEST_GRADE);
        return score == null && symbol == null ? standing : standing.graded(score, symbol);
    }

    /** The status is that of the evaluation: one that is a draft (2) has not reached the student. */
    private static boolean isPublished(VendorRecord row) {
        @Nullable String status = BrightspaceText.code(row, "Status");
        return switch (String.valueOf(status).toLowerCase(Locale.ROOT)) {
            case "3", "published" -> true;
            case "0", "1", "2", "unsubmitted", "submitted", "draft" -> false;
            default -> throw new UnusableFieldException(status == null ? Problem.FIELD_MISSING : Problem.FIELD_MISTYPED,
                    "The field Status is missing or has a value that Brightspace does not document");
        };
    }
}
