package io.crosswalk.edfi;

import io.crosswalk.edfi.Rendering.Warning;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What gradebook entries and student gradebook entries have in common. */
final class GradebookField {

    private GradebookField() {}

    /** The target has no more than 60 characters for it, where the hub has 255. */
    static String identifier(String identifier, PayloadWriter writer) {
        if (!ShortIdentifier.fits(identifier)) {
            writer.warn(Warning.IDENTIFIER_SHORTENED);
        }
        return ShortIdentifier.of(identifier);
    }

    static @Nullable BigDecimal points(@Nullable BigDecimal exact, PayloadWriter writer) {
        if (exact == null) {
            return null;
        }
        BigDecimal rounded = TargetNumber.decimal(exact).orElseThrow(() -> new UnsendableException("POINTS_OUT_OF_RANGE",
                "The points do not fit the nine digits that Ed-Fi has for them, two of which are decimals.",
                "Correct the points in the LMS; the next harvest brings them."));
        if (rounded.compareTo(exact) != 0) {
            writer.warn(Warning.POINTS_ROUNDED);
        }
        return rounded;
    }
}
