package io.crosswalk.edfi;

import io.crosswalk.edfi.Rendering.Warning;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points in {@code lmsx}: integers of 32 bits. */
final class LmsxPoints {

    private LmsxPoints() {}

    static @Nullable Long of(@Nullable BigDecimal exact, PayloadWriter writer) {
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
}
