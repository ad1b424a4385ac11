package io.crosswalk.sandbox.brightspace;

import java.util.function.UnaryOperator;

/** What opens this Brightspace, in both ways of signing in. */
record Secrets(String clientId, String clientSecret, String refreshToken, String appId, String appKey, String userId, String userKey) {

    static Secrets of(UnaryOperator<String> secrets) {
        return new Secrets(secrets.apply("brightspace-client-id"), secrets.apply("brightspace-client-secret"), secrets.apply("brightspace-refresh-token"),
                secrets.apply("brightspace-app-id"), secrets.apply("brightspace-app-key"),
                secrets.apply("brightspace-user-id"), secrets.apply("brightspace-user-key"));
    }
}
