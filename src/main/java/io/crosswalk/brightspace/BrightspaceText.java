package io.crosswalk.brightspace;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import org.jspecify.annotations.Nullable;

/** Names, texts that come as plain text or HTML, and values that are numbers here and words there. */
final class BrightspaceText {

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_CODE = 255;

    private BrightspaceText() {}

    /** @throws UnusableFieldException if nothing is left of it */
    static String title(VendorRecord row) {
        String title = PlainText.ofName(row.requiredText("Name", LONGEST_NAME));
        if (title.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field Name holds no text");
        }
        return title;
    }

    /** What the field says; HTML where there is some, which a plain text may have lost. Some fields wrap it once more. */
    static @Nullable String rich(VendorRecord row, String name) {
        VendorRecord field = row.record(name);
        if (field == null) {
            return null;
        }
        VendorRecord rich = field.mentions("IsDisplayed") ? field.record("Text") : field;
        if (rich == null) {
            return null;
        }
        String html = rich.text("Html", LONGEST_TEXT);
        String plain = html == null ? rich.text("Text", LONGEST_TEXT) : null;
        String text = html != null ? PlainText.ofHtml(html) : plain != null ? PlainText.ofName(plain) : "";
        return text.isEmpty() ? null : text;
    }

    /** A number or a word; null for none. */
    static @Nullable String code(VendorRecord row, String name) {
        String code = row.identifier(name);
        return code == null || code.length() > LONGEST_CODE ? null : code;
    }
}
