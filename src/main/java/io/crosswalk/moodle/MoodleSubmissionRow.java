package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student's or a team's latest attempt at an assignment, as Moodle stores it.
 *
 * @param personId {@code 0} for the row of a team
 * @param groupId the team; {@code 0} for the team of those who are in no group or in several, and for every row of a person
 * @param attempt from 0
 * @param modifiedAt the nearest that Moodle has to when it was handed in
 */
record MoodleSubmissionRow(String id, String personId, String groupId, int attempt, Status status, @Nullable Instant modifiedAt) {

    private static final int LONGEST_CODE = 255;

    /** {@code NEW} also stands for work that was taken back, and for a grade that was given without any. */
    enum Status { NEW, DRAFT, SUBMITTED, REOPENED }

    /** @param assignmentId to be named where the row is refused */
    static Translation<MoodleSubmissionRow> of(JsonNode node, String assignmentId) {
        String id = null;
        String personId = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.optionalId("id");
            personId = row.id("userid");
            String groupId = row.optionalId("groupid");
            BigDecimal attempt = row.number("attemptnumber");
            Status status = status(row.requiredText("status", LONGEST_CODE));
            Instant modifiedAt = row.epochSeconds("timemodified");
            if (status == Status.SUBMITTED && modifiedAt == null) {
                throw new UnusableFieldException(Problem.FIELD_MISSING, "The field timemodified is missing though the work was handed in");
            }
            return new Translation.Translated<>(new MoodleSubmissionRow(id == null ? "" : id, personId, groupId == null ? "0" : groupId,
                    attempt == null ? 0 : attempt.intValue(), status, modifiedAt));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofSubmission(id, assignmentId, "0".equals(personId) ? null : personId, reason));
        }
    }

    private static Status status(String status) {
        return switch (status) {
            case "new" -> Status.NEW;
            case "draft" -> Status.DRAFT;
            case "submitted" -> Status.SUBMITTED;
            case "reopened" -> Status.REOPENED;
            default -> throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field status has a value that Moodle does not document");
        };
    }
}
