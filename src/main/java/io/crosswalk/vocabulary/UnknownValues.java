package io.crosswalk.vocabulary;

import java.util.Locale;

/** What is to become of a value that the vocabulary does not have. */
enum UnknownValues {
    /** It is delivered under its own name in the provider's namespace, with a warning. */
    DELIVER,
    /** The record waits until the vocabulary has the value. */
    PARK,
    /** A submission type is left out, with a warning; a category is delivered, because Ed-Fi requires one. */
    OMIT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
