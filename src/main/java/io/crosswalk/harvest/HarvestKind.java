package io.crosswalk.harvest;

import java.util.Locale;

/** {@code INCREMENTAL} reads what changed, as far as the vendor can tell; {@code FULL} reads everything, and sees what the other cannot. */
public enum HarvestKind {
    FULL,
    INCREMENTAL;

    /** As stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word, naming those that there are */
    public static HarvestKind of(String code) {
        for (HarvestKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no harvest of the kind '" + code + "'. Say full or incremental");
    }
}
