package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item of a gradebook.
 *
 * @param toolId the tool that made it; null for none
 * @param toolItemId what the tool made it for
 */
record BrightspaceGradeObject(
        String id,
        Kind kind,
        String title,
        @Nullable String description,
        boolean hidden,
        @Nullable BigDecimal maxPoints,
        @Nullable String toolId,
        @Nullable String toolItemId) {

    enum Kind {
        NUMERIC,
        PASS_FAIL,
        SELECT_BOX,
        TEXT,
        /** Made from others: no work. */
        COMPUTED;

        /** @param type a number (1 to 9) or a word */
        static Kind of(@Nullable String type) {
            return switch (String.valueOf(type).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
                case "1", "numeric" -> NUMERIC;
                case "2", "passfail" -> PASS_FAIL;
                case "3", "selectbox" -> SELECT_BOX;
                case "4", "text" -> TEXT;
                default -> COMPUTED;
            };
        }

        /** Grades of this kind are words and not numbers. */
        boolean inWords() {
            return this == PASS_FAIL || this == SELECT_BOX || this == TEXT;
        }
    }

    static Translation<BrightspaceGradeObject> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord row = new VendorRecord(node);
            id = row.id("Id");
            VendorRecord tool = row.record("AssociatedTool");
            return new Translation.Translated<>(new BrightspaceGradeObject(id, Kind.of(BrightspaceText.code(row, "GradeType")), BrightspaceText.title(row),
                    BrightspaceText.rich(row, "Description"), row.says("IsHidden"), row.number("MaxPoints"),
                    tool == null ? null : tool.optionalId("ToolId"), tool == null ? null : tool.optionalId("ToolItemId")));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id == null ? null : BrightspaceTool.GRADE.workId(id), reason));
        }
    }
}
