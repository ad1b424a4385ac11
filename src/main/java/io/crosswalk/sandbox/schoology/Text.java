package io.crosswalk.sandbox.schoology;

/**
 * @param raw as Schoology keeps it, with markup and entities
 * @param plain as a person reads it, told by hand
 */
record Text(String raw, String plain) {

    static final Text NONE = plain("");

    static Text plain(String text) {
        return new Text(text, text);
    }

    static Text paragraph(String text) {
        return new Text("<p>" + text + "</p>", text);
    }
}
