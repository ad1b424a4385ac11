package io.crosswalk.sandbox.edfi;

import java.util.UUID;
import java.util.regex.Pattern;

/** Resource ids in URLs: 32 hexadecimal digits, with or without hyphens. */
final class Ids {

    private static final Pattern COMPACT = Pattern.compile("[0-9a-fA-F]{32}");

    private Ids() {
    }

    /** @throws Refused the text is no id */
    static UUID parse(String text) {
        String digits = text.replace("-", "");
        if (!COMPACT.matcher(digits).matches()) {
            throw new Refused(generation -> generation.invalidId(text));
        }
        return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }
}
