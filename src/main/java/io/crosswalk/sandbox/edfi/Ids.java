package io.crosswalk.sandbox.edfi;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resource ids in URLs: 32 hexadecimal digits, with or without hyphens. */
final class Ids {

    private static final Pattern COMPACT = Pattern.compile("[0-9a-fA-F]{32}");

    private Ids() {
    }

    /** @throws Refused the text is no id */
    static UUID parse(String text) {
        UUID id = find(text);
        if (id == null) {
            throw new Refused(errors -> errors.invalidId(text));
        }
        return id;
    }

    /** Null where the text is no id. */
    static @Nullable UUID find(String text) {
        String digits = text.replace("-", "");
        return COMPACT.matcher(digits).matches()
                ? new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16)) : null;
    }
}
