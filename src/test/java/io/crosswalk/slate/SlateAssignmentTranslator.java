package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Assignment;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A piece of work, for everybody in its course; some have more time. */
final class SlateAssignmentTranslator {

    static final String UNPUBLISHED = "UNPUBLISHED";

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TITLE = 10_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final String ON_PAPER = "paper";

    Translation<AssignedWork> translate(JsonNode node, String courseId) {
        String id = null;
        try {
            VendorRecord work = new VendorRecord(node);
            id = work.id("id");
            if (!published(work)) {
                return new Translation.LeftOut<>(UNPUBLISHED);
            }
            String handIn = work.requiredText("hand_in", LONGEST_CODE);
            Assignment assignment = new Assignment(courseId, id, title(work), description(work), category(work), List.of(handIn),
                    work.moment("opens"), work.moment("closes"), work.moment("due"), work.number("max"));
            return new Translation.Translated<>(new AssignedWork(assignment, null, extensions(work), !handIn.equals(ON_PAPER)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    /** A flag that is missing must not look like work that was taken back: what was delivered for it would be deleted. */
    private static boolean published(VendorRecord work) {
        Boolean published = work.flag("published");
        if (published == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field published is missing or empty");
        }
        return published;
    }

    private static String title(VendorRecord work) {
        String title = PlainText.ofName(work.requiredText("title", LONGEST_TITLE));
        if (title.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field title holds no text");
        }
        return title;
    }

    private static @Nullable String description(VendorRecord work) {
        String html = work.text("text", LONGEST_TEXT);
        String text = html == null ? "" : PlainText.ofHtml(html);
        return text.isEmpty() ? null : text;
    }

    /** A kind that is new to the hub goes on under its own name: the vocabulary decides. */
    private static String category(VendorRecord work) {
        String kind = work.requiredText("kind", LONGEST_CODE);
        return switch (kind) {
            case "task" -> "Assignment";
            case "quiz" -> "Assessment";
            case "talk" -> "Discussion";
            default -> kind;
        };
    }

    private static Map<String, Optional<Instant>> extensions(VendorRecord work) {
        Map<String, Optional<Instant>> own = new TreeMap<>();
        work.records("extensions").forEach(extension -> own.put(extension.id("person"), Optional.ofNullable(extension.moment("due"))));
        return own;
    }
}
