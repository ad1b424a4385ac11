package io.crosswalk.schoology;

import java.util.stream.Stream;

/** How OAuth 1.0a proves that the sender knows the secret. */
enum SignatureMethod {
    HMAC_SHA1("HMAC-SHA1"),
    /** The secret itself travels; only over TLS. */
    PLAINTEXT("PLAINTEXT");

    private final String code;

    SignatureMethod(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** @throws IllegalArgumentException for anything else */
    static SignatureMethod of(String code) {
        return Stream.of(values()).filter(method -> method.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("signatureMethod is neither HMAC-SHA1 nor PLAINTEXT"));
    }
}
