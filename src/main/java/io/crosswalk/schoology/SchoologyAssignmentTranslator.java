package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.schoology.SchoologyAssignment.HandingIn;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grade item of a section: an assignment, a graded discussion, a test, or what else has a column in the gradebook. */
final class SchoologyAssignmentTranslator {

    static final String UNPUBLISHED = "UNPUBLISHED";

    private static final int LONGEST_TITLE = 10_000;
    private static final int LONGEST_DESCRIPTION = 1_000_000;
    private static final int LONGEST_CODE = 255;

    private final ZoneId timeZone;
    private final boolean readDiscussionPosts;
    private final boolean deliverHeldGrades;

    SchoologyAssignmentTranslator(ZoneId timeZone, boolean readDiscussionPosts, boolean deliverHeldGrades) {
        this.timeZone = timeZone;
        this.readDiscussionPosts = readDiscussionPosts;
        this.deliverHeldGrades = deliverHeldGrades;
    }

    Translation<SchoologyAssignment> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord item = new VendorRecord(node);
            id = id(item);
            if (Boolean.FALSE.equals(item.flag("published"))) {
                return new Translation.LeftOut<>(UNPUBLISHED);
            }
            return new Translation.Translated<>(published(item, node, id));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    /** Zero stands for none. */
    private static String id(VendorRecord item) {
        String graded = item.optionalId("grade_item_id");
        return graded == null || graded.equals("0") ? item.id("id") : graded;
    }

    private SchoologyAssignment published(VendorRecord item, JsonNode node, String id) {
        Set<String> enrollments = Set.copyOf(SchoologyIds.in(node, "assignees"));
        Set<String> groups = Set.copyOf(SchoologyIds.in(node, "grading_group_ids"));
        BigDecimal assignees = item.number("num_assignees");
        if (assignees != null && assignees.signum() > 0 && enrollments.isEmpty() && groups.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING,
                    "The field assignees is missing though the assignment has some. " + SchoologyPermission.GRADE_ITEMS.remedy());
        }
        String listedId = item.optionalId("id");
        String type = type(item);
        return new SchoologyAssignment(
                id,
                listedId == null ? id : listedId,
                title(item),
                description(item),
                category(type),
                SchoologyTimes.local(item, "due", timeZone),
                item.number("max_points"),
                handingIn(item, type),
                enrollments,
                groups,
                deliverHeldGrades || !Boolean.FALSE.equals(item.flag("auto_publish_grades")),
                item.optionalId("grading_scale"),
                item.optionalId("grading_scale_type"),
                item.mentions("dropbox_last_submission") || item.mentions("dropbox_submissions"),
                item.epochSeconds("dropbox_last_submission"));
    }

    private static String type(VendorRecord item) {
        String type = item.text("type", LONGEST_CODE);
        return type == null ? "assignment" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static String title(VendorRecord item) {
        String title = PlainText.ofName(item.requiredText("title", LONGEST_TITLE));
        if (title.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field title holds no text");
        }
        return title;
    }

    private static @Nullable String description(VendorRecord item) {
        String html = item.text("description", LONGEST_DESCRIPTION);
        String text = html == null ? "" : PlainText.ofHtml(html);
        return text.isEmpty() ? null : text;
    }

    /** What Schoology does not document keeps its name: {@code external_tool} is an {@code External tool}. */
    private static String category(String type) {
        if (type.contains("assessment")) {
            return "Assessment";
        }
        String readable = type.replaceAll("[_\\s-]+", " ").replace("scorm", "SCORM");
        return readable.substring(0, 1).toUpperCase(Locale.ROOT) + readable.substring(1);
    }

    /** A tool of somebody else's may be a type of its own, or an assignment with a type of assignment. */
    private HandingIn handingIn(VendorRecord item, String type) {
        String kind = item.text("assignment_type", LONGEST_CODE);
        boolean tool = kind != null && kind.toLowerCase(Locale.ROOT).startsWith("lti");
        return switch (type) {
            case "assignment" -> tool || Boolean.FALSE.equals(item.flag("allow_dropbox")) ? HandingIn.NOT_VISIBLE : HandingIn.SUBMISSIONS;
            case "discussion" -> readDiscussionPosts ? HandingIn.POSTS : HandingIn.NOT_VISIBLE;
            default -> HandingIn.NOT_VISIBLE;
        };
    }
}
