package io.crosswalk.configuration;

import java.util.function.Supplier;

/** Secrets for the tests of other packages. */
public final class GivenSecret {

    private GivenSecret() {}

    public static Secret of(String value) {
        return of(() -> value);
    }

    public static Secret of(Supplier<String> source) {
        return new Secret("${env:GIVEN_BY_A_TEST}", source);
    }
}
