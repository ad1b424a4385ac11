package io.crosswalk.vocabulary;

import org.jspecify.annotations.Nullable;

/** What a vocabulary says about one value. */
public sealed interface Lookup {

    /** The vocabulary names this descriptor for the value. */
    record Known(DescriptorUri descriptor) implements Lookup {}

    /** The vocabulary says that the value is not to be delivered. */
    record Omitted() implements Lookup {}

    /** The vocabulary does not have the value, and wants records with such values to wait until it does. */
    record Awaited(String value) implements Lookup {}

    /**
     * The vocabulary does not have the value.
     *
     * @param descriptor what to deliver in its place, in the provider's own namespace; null for nothing
     */
    record Unknown(@Nullable DescriptorUri descriptor) implements Lookup {}
}
