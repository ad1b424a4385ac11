package io.crosswalk.edfi;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to read, both ends included; null for no limit. A target without change queries ignores it and lists everything.
 */
public record ChangeWindow(@Nullable Long minimum, @Nullable Long maximum) {

    public static final ChangeWindow EVERYTHING = new ChangeWindow(null, null);

    public static ChangeWindow since(long minimum) {
        return new ChangeWindow(minimum, null);
    }

    Map<String, String> addedTo(Map<String, String> filters) {
        Map<String, String> all = new TreeMap<>(filters);
        if (minimum != null) {
            all.put("minChangeVersion", minimum.toString());
        }
        if (maximum != null) {
            all.put("maxChangeVersion", maximum.toString());
        }
        return all;
    }
}
