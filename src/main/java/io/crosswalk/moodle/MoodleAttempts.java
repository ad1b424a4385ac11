package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one student's attempts at a quiz come to.
 *
 * @param handedInAt of the latest one that was handed in; null while none was
 * @param begun one is under way
 */
record MoodleAttempts(@Nullable Instant handedInAt, boolean begun) {

    private static final int LONGEST_CODE = 255;

    /** @throws UnusableFieldException if an attempt cannot be used */
    static MoodleAttempts of(Iterable<JsonNode> attempts) {
        Instant handedInAt = null;
        boolean begun = false;
        for (JsonNode node : attempts) {
            VendorRecord attempt = new VendorRecord(node);
            if (attempt.says("preview")) {
                continue;
            }
            switch (attempt.requiredText("state", LONGEST_CODE)) {
                case "finished", "submitted" -> handedInAt = later(handedInAt, finished(attempt));
                case "inprogress", "overdue" -> begun = true;
                case "notstarted", "abandoned" -> { }
                default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field state has a value that Moodle does not document");
            }
        }
        return new MoodleAttempts(handedInAt, begun && handedInAt == null);
    }

    private static Instant finished(VendorRecord attempt) {
        Instant finish = attempt.epochSeconds("timefinish");
        Instant moment = finish == null ? attempt.epochSeconds("timemodified") : finish;
        if (moment == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field timefinish is missing though the attempt was handed in");
        }
        return moment;
    }

    private static Instant later(@Nullable Instant first, Instant second) {
        return first == null || second.isAfter(first) ? second : first;
    }
}
