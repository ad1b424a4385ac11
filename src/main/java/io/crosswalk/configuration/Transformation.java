package io.crosswalk.configuration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an identifier of the LMS is rewritten where it leads to nothing as it stands.
 *
 * @param field of the LMS
 * @param pattern what is replaced wherever it is found; null for nothing
 * @param replacement with {@code $1} for the pattern's first group; empty removes
 * @param padTo zeros are put in front until the value has this many characters; 0 for none
 */
public record Transformation(String field, @Nullable Pattern pattern, String replacement, int padTo) {

    public String apply(String value) {
        String replaced = pattern == null ? value : pattern.matcher(value).replaceAll(replacement);
        return replaced.isEmpty() || replaced.length() >= padTo ? replaced : "0".repeat(padTo - replaced.length()) + replaced;
    }
}
