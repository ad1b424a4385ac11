package io.crosswalk.ledger;

import java.util.Locale;

/** What a row of the ledger is about. */
public enum Kind {
    ASSIGNMENT,
    SUBMISSION;

    /** As stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
