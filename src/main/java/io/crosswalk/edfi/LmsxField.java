package io.crosswalk.edfi;

import io.crosswalk.edfi.Rendering.Warning;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What assignments and submissions of {@code lmsx} have in common. */
final class LmsxField {

    private static final int IDENTIFIER = 255;
    private static final int STUDENT_UNIQUE_ID = 32;

    private LmsxField() {}

    static String identifier(String text, String subject) {
        return key(text, IDENTIFIER, "IDENTIFIER_UNUSABLE", subject);
    }

    static String studentUniqueId(String text) {
        return key(text, STUDENT_UNIQUE_ID, "STUDENT_UNIQUE_ID_UNUSABLE", "The matched studentUniqueId");
    }

    static @Nullable Long points(@Nullable BigDecimal exact, PayloadWriter writer) {
        if (exact == null) {
            return null;
        }
        long rounded = TargetNumber.integer(exact).orElseThrow(() -> new UnsendableException("POINTS_OUT_OF_RANGE",
                "The points do not fit the integer of 32 bits that Ed-Fi has for them.",
                "Correct the points in the LMS; the next harvest brings them."));
        if (!TargetNumber.isWhole(exact)) {
            writer.warn(Warning.POINTS_ROUNDED);
        }
        return rounded;
    }

    private static String key(String text, int units, String reason, String subject) {
        if (text.isEmpty() || text.length() > units || !TargetText.clean(text).equals(text)) {
            throw new UnsendableException(reason,
                    subject + " is empty, has more than " + units + " characters, or has blanks at its ends, control characters or markup in it.",
                    "Correct the ids of this record in the LMS or its match, then replay it.");
        }
        return text;
    }
}
