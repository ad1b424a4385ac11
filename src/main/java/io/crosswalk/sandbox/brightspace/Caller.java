package io.crosswalk.sandbox.brightspace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param application against whose credits it counts; null for nobody in particular
 * @param scopes null where scopes do not bind: with ID-key signatures there are none
 */
record Caller(@Nullable String application, @Nullable Set<String> scopes) {

    static final Caller ANONYMOUS = new Caller(null, Set.of());

    boolean has(String scope) {
        return scopes == null || scopes.contains(scope);
    }
}
