package io.crosswalk.configuration;

import java.util.function.Supplier;

/** A secret that stays where it is kept until the moment of use. */
public final class Secret {

    private final String reference;
    private final Supplier<String> source;

    /** @param source throws {@link ConfigurationException} when the secret is no longer there */
    public Secret(String reference, Supplier<String> source) {
        this.reference = reference;
        this.source = source;
    }

    /** Reads the secret anew, so that a rotated one takes effect without a restart. */
    public String reveal() {
        return source.get();
    }

    /** Where the secret is kept, for messages; never the secret. */
    @Override
    public String toString() {
        return reference;
    }
}
