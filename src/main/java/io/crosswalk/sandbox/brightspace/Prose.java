package io.crosswalk.sandbox.brightspace;

import org.jspecify.annotations.Nullable;

/**
 * A formatted text.
 *
 * @param plain what a reader sees, blanks folded
 * @param text as the LMS gives it without markup
 * @param html as the LMS gives it with markup; null if it was written without
 */
record Prose(String plain, String text, @Nullable String html) {

    static Prose of(String plain) {
        return new Prose(plain, plain, "<p>" + plain + "</p>");
    }

    static Prose withoutMarkup(String plain) {
        return new Prose(plain, plain, null);
    }

    /** With markup, if it was written with any. */
    String formatted() {
        return html == null ? text : html;
    }
}
