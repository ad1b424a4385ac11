package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A grade object.
 *
 * @param maxPoints null for kinds without points
 * @param canExceed more than the most points may be given
 */
record GradeItem(long id, String name, Kind kind, @Nullable BigDecimal maxPoints, boolean canExceed) {

    /** One more than the ordinal is the number on the wire. */
    enum Kind {
        NUMERIC("Numeric"),
        PASS_FAIL("PassFail"),
        SELECT_BOX("SelectBox"),
        TEXT("Text"),
        CALCULATED("Calculated"),
        FORMULA("Formula"),
        FINAL_CALCULATED("FinalCalculated"),
        FINAL_ADJUSTED("FinalAdjusted");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        /** A teacher gives it; it is not computed from others. */
        boolean isGiven() {
            return ordinal() <= TEXT.ordinal();
        }
    }
}
