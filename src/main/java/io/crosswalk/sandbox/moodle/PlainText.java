package io.crosswalk.sandbox.moodle;

import org.jspecify.annotations.Nullable;

/** A text without markup, as a reader of the site sees it. Knows the entities that the story uses. */
final class PlainText {

    private PlainText() {}

    /** @return null for nothing */
    static @Nullable String of(String html) {
        String text = html.replaceAll("<[^>]*>", "").replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&#38;", "&").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }
}
