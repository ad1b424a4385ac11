package io.crosswalk.configuration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An Ed-Fi namespace. */
final class Namespace {

    /** Of the 255 characters that Ed-Fi allows, some are left for the names of descriptors. */
    private static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("uri://[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9._~-]+)*");

    private Namespace() {}

    static @Nullable String read(String value, Place place, Reading reading) {
        if (FORM.matcher(value).matches() && value.length() <= LONGEST) {
            return value;
        }
        String detail = !value.startsWith("uri://") ? "it does not start with uri://"
                : value.endsWith("/") ? "it ends with a slash"
                : value.length() > LONGEST ? "it has " + value.length() + " characters"
                : "it has an empty part or a character that is not allowed";
        reading.problems().add(place, Flaw.NO_NAMESPACE, detail, Format.NAMESPACE.expected());
        return null;
    }
}
