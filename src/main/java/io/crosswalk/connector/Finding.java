package io.crosswalk.connector;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was tested by a check.
 *
 * @param subject what was tested, for example {@code token} or {@code permission to read SIS data}
 * @param ok whether it is as it must be
 * @param explanation what was found
 * @param remedy what to do about it and where; null when {@code ok}
 */
public record Finding(String subject, boolean ok, String explanation, @Nullable String remedy) {

    public static Finding passed(String subject, String explanation) {
        return new Finding(subject, true, explanation, null);
    }

    public static Finding failed(String subject, String explanation, String remedy) {
        return new Finding(subject, false, explanation, remedy);
    }
}
