package io.crosswalk.sandbox.schoology;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;

/** The one consumer key of this tenant, and the rules by which its requests are believed. */
final class Credentials {

    private final String consumerKey;
    private final OAuthSignature signature;
    private final NonceLedger nonces = new NonceLedger();
    private final AtomicInteger unwanted = new AtomicInteger();
    private volatile boolean revoked;

    Credentials(String consumerKey, String consumerSecret) {
        this.consumerKey = consumerKey;
        this.signature = new OAuthSignature(consumerSecret);
    }

    void revoke() {
        revoked = true;
    }

    /** So many good requests are taken for replays, as one that a proxy has sent twice. */
    void takeForReplays(int times) {
        unwanted.set(times);
    }

    void restore() {
        unwanted.set(0);
        revoked = false;
    }

    /**
     * A nonce counts as used only when the signature is right.
     *
     * @param address with scheme, host and port as the request has them
     */
    void verify(String method, String address, Query query, Query form, OAuthHeader header) {
        if (revoked || !same(header.require("oauth_consumer_key"), consumerKey)) {
            throw Refused.unauthorized("Invalid consumer key");
        }
        if (!header.require("oauth_token").isEmpty()) {
            throw Refused.unauthorized("Invalid access token");
        }
        if (!header.require("oauth_version").equals("1.0")) {
            throw Refused.unauthorized("OAuth version '" + header.require("oauth_version") + "' not supported");
        }
        String nonce = header.require("oauth_nonce");
        BigDecimal timestamp = timestamp(header.require("oauth_timestamp"));
        String expected = switch (header.require("oauth_signature_method")) {
            case "PLAINTEXT" -> signature.plain();
            case "HMAC-SHA1" -> signature.hmacSha1(method, address, query, form, header);
            default -> throw Refused.unauthorized("Signature method not supported. Try one of: HMAC-SHA1, PLAINTEXT");
        };
        if (!same(header.require("oauth_signature"), expected)) {
            throw Refused.unauthorized("Invalid signature");
        }
        if (nonce.isEmpty()) {
            throw Refused.unauthorized("Missing OAuth parameter: oauth_nonce");
        }
        nonces.enter(timestamp, nonce);
        if (unwanted.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Refused.unauthorized(NonceLedger.REPLAY);
        }
    }

    /** Clients in the field send fractions of a second, and are let in. */
    private static BigDecimal timestamp(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            throw Refused.unauthorized("Invalid timestamp");
        }
        return new BigDecimal(text);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
