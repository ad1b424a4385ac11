package io.crosswalk.sandbox.brightspace;

import java.util.Locale;

/** Each tool numbers its work by itself, so that a number alone does not tell which work is meant. */
enum ToolKind {
    DROPBOX,
    QUIZ,
    TOPIC,
    GRADE;

    /** As in the identifiers, for example {@code dropbox}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
