package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An assignment of a course with its overrides; {@link CanvasFanOut} gives it to sections. */
final class CanvasAssignmentTranslator {

    static final String UNPUBLISHED = "UNPUBLISHED";

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_DESCRIPTION = 1_000_000;
    private static final int LONGEST_CODE = 255;
    private static final Set<String> HANDED_IN_ONLINE = Set.of(
            "online_text_entry", "online_url", "online_upload", "online_quiz", "media_recording", "student_annotation", "discussion_topic");

    Translation<CanvasAssignment> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord assignment = new VendorRecord(node);
            id = assignment.optionalId("id");
            if (unpublished(assignment)) {
                return new Translation.LeftOut<>(UNPUBLISHED);
            }
            return new Translation.Translated<>(published(assignment));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    private static boolean unpublished(VendorRecord assignment) {
        Boolean published = assignment.flag("published");
        if (published != null) {
            return !published;
        }
        String state = assignment.text("workflow_state", LONGEST_CODE);
        return state != null && !state.equals("published");
    }

    private static CanvasAssignment published(VendorRecord assignment) {
        List<String> types = assignment.ids("submission_types").stream().distinct().toList();
        boolean newQuiz = assignment.says("is_quiz_lti_assignment");
        CanvasDates base = CanvasDates.of(assignment, null);
        boolean forEverybody = !assignment.says("only_visible_to_overrides");
        if (!assignment.mentions("overrides") && (!forEverybody || assignment.says("has_overrides"))) {
            throw new UnusableFieldException(Problem.FIELD_MISSING,
                    "The field overrides is missing though the assignment has some. Turn on 'Allow Include Parameters' for the developer key in Canvas");
        }
        CanvasOverrides overrides = CanvasOverrides.of(assignment, base);
        return new CanvasAssignment(
                assignment.id("id"),
                title(assignment),
                description(assignment),
                category(assignment, types, newQuiz),
                types,
                assignment.text("grading_type", LONGEST_CODE) == null || "points".equals(assignment.text("grading_type", LONGEST_CODE)),
                newQuiz || types.stream().anyMatch(HANDED_IN_ONLINE::contains),
                assignment.number("points_possible"),
                overrides.everybody() == null ? base : overrides.everybody(),
                forEverybody || overrides.everybody() != null,
                overrides);
    }

    private static String title(VendorRecord assignment) {
        String title = PlainText.ofName(assignment.requiredText("name", LONGEST_NAME));
        if (title.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field name holds no text");
        }
        return title;
    }

    private static @Nullable String description(VendorRecord assignment) {
        String html = assignment.text("description", LONGEST_DESCRIPTION);
        String text = html == null ? "" : PlainText.ofHtml(html);
        return text.isEmpty() ? null : text;
    }

    private static String category(VendorRecord assignment, List<String> types, boolean newQuiz) {
        if (newQuiz || types.contains("online_quiz") || assignment.has("quiz_id")) {
            return "Assessment";
        }
        return types.contains("discussion_topic") ? "Discussion" : "Assignment";
    }
}
