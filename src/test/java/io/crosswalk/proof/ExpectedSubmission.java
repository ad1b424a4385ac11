package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one student stands, as {@code lmsx/assignmentSubmissions} has to hold it. */
final class ExpectedSubmission {

    private static final Set<String> PUBLISHED = Set.of("late", "missing", "graded", "on-time", "Upcoming");
    private static final Set<String> SHOWN_WHEN_HANDED_IN = Set.of("online_text_entry", "online_url", "online_upload", "online_quiz",
            "media_recording", "student_annotation", "discussion_topic");
    private static final int LONGEST_GRADE = 20;

    private final JsonNode assignment;
    private final String section;
    private final String user;
    private final String student;
    private final JsonNode row;
    private final JsonNode due;
    private final Instant now;

    /** @param row null where Canvas shows none under the student's name: nothing is known but that the work is assigned */
    ExpectedSubmission(JsonNode assignment, String section, String user, String student, @Nullable JsonNode row, JsonNode due, Instant now) {
        this.assignment = assignment;
        this.section = section;
        this.user = user;
        this.student = student;
        this.row = row == null ? Http.JSON.createObjectNode() : row;
        this.due = row == null ? due : row.path("cached_due_date");
        this.now = now;
    }

    JsonNode json() {
        String parent = section + "-" + assignment.path("id").asText();
        ObjectNode expected = Http.JSON.createObjectNode()
                .put("assignmentSubmissionIdentifier", parent + "-" + user)
                .put("namespace", Hub.NAMESPACE);
        expected.putObject("assignmentReference").put("assignmentIdentifier", parent).put("namespace", Hub.NAMESPACE);
        expected.putObject("studentReference").put("studentUniqueId", student);
        String status = status();
        expected.put("submissionStatusDescriptor", (PUBLISHED.contains(status)
                ? "uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#" : Hub.PROVIDER + "/SubmissionStatusDescriptor#") + status);
        ExpectedAssignment.put(expected, "submissionDateTime", row.path("submitted_at"));
        if (isGraded()) {
            if (row.hasNonNull("score")) {
                expected.put("earnedPoints", ExpectedAssignment.rounded(row.path("score")));
            }
            expected.put("grade", grade());
        }
        return expected;
    }

    /** Work was handed in, judged or excused. */
    boolean isTouched() {
        return row.hasNonNull("submitted_at") || isGraded() || row.path("excused").asBoolean();
    }

    private boolean isGraded() {
        return row.hasNonNull("posted_at") && row.hasNonNull("score") && !row.path("excused").asBoolean();
    }

    private String status() {
        if (row.path("excused").asBoolean()) {
            return "excused";
        }
        if (row.path("late").asBoolean()) {
            return "late";
        }
        if (row.path("missing").asBoolean() || isMissingByTheClock()) {
            return "missing";
        }
        if (isGraded()) {
            return "graded";
        }
        if (row.path("redo_request").asBoolean()) {
            return "reopened";
        }
        return row.hasNonNull("submitted_at") ? "on-time" : "Upcoming";
    }

    /** Not where Canvas cannot show that work was handed in: on paper, in a plain tool, or under no name. */
    private boolean isMissingByTheClock() {
        boolean shown = assignment.path("is_quiz_lti_assignment").asBoolean();
        for (JsonNode type : assignment.path("submission_types")) {
            shown |= SHOWN_WHEN_HANDED_IN.contains(type.asText());
        }
        boolean namesHidden = row.isEmpty() && assignment.path("anonymize_students").asBoolean();
        return shown && !namesHidden && !row.hasNonNull("submitted_at") && !isGraded() && !row.hasNonNull("late_policy_status")
                && !due.isNull() && !due.isMissingNode() && now.isAfter(Instant.parse(due.asText()));
    }

    /** In Canvas' words; the exact points where these are too long, or are themselves the points. */
    private String grade() {
        String words = row.path("grade").asText();
        boolean points = assignment.path("grading_type").asText().equals("points");
        return points || words.length() > LONGEST_GRADE
                ? new BigDecimal(row.path("score").asText()).stripTrailingZeros().toPlainString()
                : words;
    }
}
