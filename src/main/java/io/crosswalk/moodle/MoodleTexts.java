package io.crosswalk.moodle;

import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import org.jspecify.annotations.Nullable;

/** Names and introductions, which Moodle sends as HTML: an ampersand in a name arrives as an entity. */
final class MoodleTexts {

    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_INTRO = 1_000_000;

    private MoodleTexts() {}

    static String title(VendorRecord activity, String field) {
        String title = PlainText.ofName(activity.requiredText(field, LONGEST_NAME));
        if (title.isEmpty()) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + field + " holds no text");
        }
        return title;
    }

    static @Nullable String intro(VendorRecord activity) {
        String html = activity.text("intro", LONGEST_INTRO);
        String text = html == null ? "" : PlainText.ofHtml(html);
        return text.isEmpty() ? null : text;
    }
}
