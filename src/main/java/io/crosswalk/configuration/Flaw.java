package io.crosswalk.configuration;

/** What can be wrong with a configuration. The texts are explained in {@code docs/configuration.md}. */
enum Flaw {
    FILE_UNREADABLE("cannot be read"),
    FILE_TOO_LARGE("is too large"),
    NOT_YAML("is not well-formed YAML"),
    ALIAS("uses a YAML alias"),
    KEY_UNKNOWN("is not a known key"),
    KEY_MISSING("is missing"),
    KEY_REPEATED("is given more than once"),
    NO_VALUE("has no value"),
    WRONG_TYPE("has a value of the wrong type"),
    OUT_OF_RANGE("is out of range"),
    NOT_A_CHOICE("is not one of the allowed values"),
    WRONG_FORM("does not have the required form"),
    NO_ADDRESS("is not a usable address"),
    PLAIN_HTTP("would send credentials unencrypted"),
    NO_SCHEDULE("is not a usable schedule"),
    NO_TIME_ZONE("is not a known time zone"),
    NO_NAMESPACE("is not a usable namespace"),
    NO_SUCH_FILE("names a file that cannot be read"),
    LITERAL_SECRET("must say where the secret is kept, not the secret itself"),
    SECRET_UNAVAILABLE("refers to a secret that cannot be read"),
    SECRET_UNUSABLE("refers to a secret that cannot be used"),
    ALTERNATIVES("needs exactly one of several alternatives"),
    NOT_UNIQUE("is already used"),
    VENDOR_UNKNOWN("is not a vendor that this hub knows");

    private final String text;

    Flaw(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
