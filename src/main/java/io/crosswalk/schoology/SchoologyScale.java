package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words for grades, by the percentage from which on each holds. */
record SchoologyScale(NavigableMap<BigDecimal, String> words) {

    /** No words. */
    static final SchoologyScale NUMBERS = new SchoologyScale(new TreeMap<>());

    private static final int LONGEST_WORD = 255;
    private static final int DECIMALS = 10;

    /** Levels that have no percentage or no word are passed over. */
    static SchoologyScale of(JsonNode scale) {
        NavigableMap<BigDecimal, String> words = new TreeMap<>();
        JsonNode levels = scale.path("scale").path("level");
        for (JsonNode level : levels.isObject() && levels.has("cutoff") ? List.of(levels) : levels) {
            try {
                VendorRecord row = new VendorRecord(level);
                BigDecimal from = row.number("cutoff");
                String word = row.identifier("grade");
                if (from != null && word != null && word.length() <= LONGEST_WORD) {
                    words.put(from, word);
                }
            } catch (UnusableFieldException noLevel) {
                // Its grades keep their number.
            }
        }
        return new SchoologyScale(words);
    }

    /** @return null where no level holds */
    @Nullable String word(BigDecimal points, @Nullable BigDecimal maxPoints) {
        if (maxPoints == null || maxPoints.signum() <= 0) {
            return null;
        }
        BigDecimal percent = points.multiply(BigDecimal.valueOf(100)).divide(maxPoints, DECIMALS, RoundingMode.HALF_UP);
        Map.Entry<BigDecimal, String> level = words.floorEntry(percent);
        return level == null ? null : level.getValue();
    }
}
