package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Attempts at a quiz, and what all those of one person make together. */
final class BrightspaceAttemptTranslator {

    Translation<BrightspaceAttempt> translate(JsonNode node, String workId) {
        String id = null;
        String personId = null;
        try {
            VendorRecord attempt = new VendorRecord(node);
            id = attempt.optionalId("AttemptId");
            personId = attempt.id("UserId");
            BigDecimal number = attempt.number("AttemptNumber");
            return new Translation.Translated<>(new BrightspaceAttempt(personId, number == null ? 1 : number.longValue(), attempt.moment("Completed"),
                    attempt.number("Score"), attempt.says("IsPublished")));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, workId, personId, reason));
        }
    }

    /** @param attempts of one person, at least one */
    static BrightspaceStanding standing(List<BrightspaceAttempt> attempts, AttemptCalculation calculation) {
        List<BrightspaceAttempt> completed = attempts.stream().filter(attempt -> attempt.completedAt() != null).toList();
        Instant handedInAt = completed.stream().map(BrightspaceAttempt::completedAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        BrightspaceStanding standing = new BrightspaceStanding(attempts.get(0).personId(), handedInAt, handedInAt == null, false, null, null);
        return calculation.score(completed).map(score -> standing.graded(score, null)).orElse(standing);
    }
}
